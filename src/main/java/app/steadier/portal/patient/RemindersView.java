package app.steadier.portal.patient;

import app.steadier.message.ReminderChoices;
import app.steadier.message.ReminderKind;
import app.steadier.message.ReminderService;
import app.steadier.portal.shell.Field;
import app.steadier.portal.shell.FormCard;
import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.portal.shell.Ticks;
import app.steadier.portal.shell.Undo;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the reader wants to be told by e-mail, when, and when not. Nothing is chosen for them. */
@Route(value = "patient/reminders", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class RemindersView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int ADDRESS = 180;
    private static final List<Integer> SESSION_LEADS = List.of(30, 60, 120, 1_440);
    private static final List<Integer> DOSE_LEADS = List.of(0, 15, 30, 60);
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");

    /** What an e-mail may come for. */
    private enum What {
        MESSAGES,
        SESSION,
        CHECK_IN,
        DOSE
    }

    private final transient ReminderService service;

    RemindersView(ReminderService service) {
        super("talk.reminders");
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReminderService.Page page = service.mine();
        begin(new PageHeader(Text.of("talk.reminders")).sentence(Text.of("talk.reminders.what")));
        if (!page.possible()) {
            add(Parts.plainCard(
                    Parts.empty(Glyph.BELL, Text.of("talk.reminders.off"), Text.of("talk.reminders.off.text"))));
            return;
        }
        add(form(page.choices()), Parts.whoSeesThis(Text.of("talk.reminders.neutral")));
    }

    private FormCard form(ReminderChoices now) {
        FormCard card = new FormCard(Text.of("talk.reminders.choose"));
        Field session = minutes("talk.reminders.session", SESSION_LEADS, now.sessionLead());
        Field checkIn = Field.time(Text.of("talk.reminders.checkIn")).with(now.checkInAt());
        Field dose = minutes("talk.reminders.dose", DOSE_LEADS, now.doseLead());
        Field from = Field.time(Text.of("talk.reminders.quiet.from"))
                .help(Text.of("talk.reminders.quiet"))
                .with(now.quietFrom());
        Field until = Field.time(Text.of("talk.reminders.quiet.until")).with(now.quietUntil());
        Field zone = Field.choice(
                        Text.of("talk.reminders.zone"), null, zones(now.zone()), each -> each, RemindersView::zone)
                .with(now.zone().getId());
        Field address = Field.words(Text.of("talk.reminders.address"), ADDRESS)
                .help(Text.of("talk.reminders.address.help"))
                .with(now.address());
        Folds folds = new Folds(session, checkIn, dose);
        Ticks<What> what = new Ticks<>(
                Text.of("talk.reminders.of"),
                List.of(What.values()),
                each -> Text.of("talk.reminders.of", each),
                folds::show);
        what.put(wanted(now));
        folds.follow(what);
        card.fields(what, session, checkIn, dose, from, until, zone, address);
        card.problems
                .beside(address, "talk.problem.address")
                .beside(until, "talk.problem.quiet")
                .beside(session, "talk.problem.lead");
        card.primary(card.button(
                Text.of("talk.reminders.save"),
                () -> service.choose(new ReminderChoices(
                        what.value().contains(What.MESSAGES),
                        kinds(what.value()),
                        session.neededNumber(),
                        checkIn.neededTime(),
                        dose.neededNumber(),
                        time(from),
                        time(until),
                        ZoneId.of(zone.needed()),
                        address.needed())),
                () -> Undo.say(Text.of("talk.reminders.saved"))));
        return card;
    }

    /** What belongs to something that is not wanted is out of sight. */
    private static final class Folds {

        private final Field session;
        private final Field checkIn;
        private final Field dose;
        private @Nullable Ticks<What> what;

        Folds(Field session, Field checkIn, Field dose) {
            this.session = session;
            this.checkIn = checkIn;
            this.dose = dose;
        }

        void follow(Ticks<What> ticks) {
            what = ticks;
            show();
        }

        void show() {
            Set<What> wanted = what == null ? Set.of() : what.value();
            session.shown(wanted.contains(What.SESSION));
            checkIn.shown(wanted.contains(What.CHECK_IN));
            dose.shown(wanted.contains(What.DOSE));
        }
    }

    private static Field minutes(String key, List<Integer> choices, int now) {
        List<Integer> all = Stream.concat(choices.stream(), Stream.of(now))
                .distinct()
                .sorted()
                .toList();
        return Field.choice(
                        Text.of(key), null, all, String::valueOf, minutes -> Text.of("talk.reminders.before", minutes))
                .with(now);
    }

    private static @Nullable LocalTime time(Field field) {
        try {
            return field.value().isEmpty() ? null : LocalTime.parse(field.value());
        } catch (DateTimeParseException malformed) {
            return field.neededTime();
        }
    }

    private static Set<What> wanted(ReminderChoices now) {
        Set<What> wanted = EnumSet.noneOf(What.class);
        now.of().forEach(kind -> wanted.add(What.valueOf(kind.name())));
        if (now.messages()) {
            wanted.add(What.MESSAGES);
        }
        return wanted;
    }

    private static Set<ReminderKind> kinds(Set<What> wanted) {
        Set<ReminderKind> kinds = EnumSet.noneOf(ReminderKind.class);
        wanted.stream()
                .filter(each -> each != What.MESSAGES)
                .forEach(each -> kinds.add(ReminderKind.valueOf(each.name())));
        return kinds;
    }

    private static List<String> zones(ZoneId now) {
        return Stream.concat(Stream.of(now.getId()), ZONES.stream()).distinct().toList();
    }

    /** "Eastern Time, New York". */
    private static String zone(String id) {
        Locale locale = Text.locale();
        String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return Text.of("talk.reminders.zone.of", ZoneId.of(id).getDisplayName(TextStyle.FULL, locale), place);
    }
}
