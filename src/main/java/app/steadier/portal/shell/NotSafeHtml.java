package app.steadier.portal.shell;

import app.steadier.base.ProgramTime;
import app.steadier.safety.MyAlert;
import app.steadier.safety.MyAlertPage;
import app.steadier.safety.RaisedAlert;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The page around the press: before it, on its way, told, or missed. The numbers to call are on each of them. */
@Component
class NotSafeHtml {

    private static final String HIDDEN = "hidden";

    private final boolean demo;
    private final Numbers numbers;
    private final ProgramTime time;

    NotSafeHtml(@Value("${steadier.demo:false}") boolean demo, Numbers numbers, ProgramTime time) {
        this.demo = demo;
        this.numbers = numbers;
        this.time = time;
    }

    /** Before the press; mine is null when it could not be read now. */
    String asking(HttpServletRequest request, UUID press, @Nullable MyAlertPage mine) {
        return page(request, press, "asking", mine, null, false);
    }

    String told(HttpServletRequest request, RaisedAlert raised) {
        return page(request, raised.alert(), "told", null, raised, false);
    }

    /** @param out whether the person is not signed in any more */
    String missed(HttpServletRequest request, UUID press, boolean out) {
        return page(request, press, "missed", null, null, out);
    }

    /** What the script of the page writes once the alert is stored. */
    Map<String, String> words(HttpServletRequest request, RaisedAlert raised) {
        Locale locale = Preferences.language(request);
        return Map.of(
                "told", Text.in(locale, "alert.me.told", at(locale, raised.told())), "hours", hours(locale, raised));
    }

    String seen(Locale locale, LocalDateTime seen) {
        return Text.in(locale, "alert.me.seen", at(locale, seen));
    }

    private String page(
            HttpServletRequest request,
            UUID press,
            String state,
            @Nullable MyAlertPage mine,
            @Nullable RaisedAlert raised,
            boolean out) {
        Locale locale = Preferences.language(request);
        Document page = PlainPage.begin(request, locale, Text.in(locale, "alert.me"));
        PlainPage.base(page, request);
        Element body = page.body().addClass("st-plain");
        Element top = body.appendElement("header");
        Element back = top.appendElement("a").addClass("st-button text").attr("href", "patient");
        PlainPage.icon(back, Glyph.LEFT);
        back.appendText(Text.in(locale, "help.back"));
        Element help = top.appendElement("a").addClass("st-help").attr("href", "help");
        PlainPage.icon(help, Glyph.RING);
        help.appendElement("span").text(Text.in(locale, "shell.help"));
        Element main = body.appendElement("main").attr("id", "main");
        if (demo) {
            main.appendElement("p").addClass("st-demo").text(Text.in(locale, "shell.demo"));
        }
        main.appendElement("h1").text(Text.in(locale, "alert.me"));
        form(shown(main, "asking", state), locale, press, mine);
        Element sending = shown(main, "sending", state).attr("role", "status");
        sending.appendElement("p").addClass("st-card st-strong").text(Text.in(locale, "alert.me.sending"));
        told(shown(main, "told", state), locale, raised);
        missed(shown(main, "missed", state), locale, out);
        numbers.into(main, locale);
        return page.outerHtml();
    }

    private static Element shown(Element main, String name, String state) {
        Element part = main.appendElement("div").attr("id", name).addClass("st-press-part");
        return name.equals(state) ? part : part.attr(HIDDEN, true);
    }

    private void form(Element part, Locale locale, UUID press, @Nullable MyAlertPage mine) {
        MyAlert last = mine == null || !mine.open()
                ? null
                : mine.told().stream().findFirst().orElse(null);
        if (last != null) {
            Element before = part.appendElement("div").addClass("st-card");
            before.appendElement("p")
                    .addClass("st-strong")
                    .text(Text.in(locale, "alert.me.told", at(locale, last.told())));
            before.appendElement("p")
                    .text(
                            last.seen() == null
                                    ? Text.in(locale, "alert.me.unseen")
                                    : Text.in(locale, "alert.me.seen", at(locale, last.seen())));
        }
        part.appendElement("p").text(Text.in(locale, "alert.me.what"));
        if (mine != null && !mine.staffed()) {
            quiet(part, Text.in(locale, "alert.me.nobody", mine.from()));
        }
        Element form = part.appendElement("form")
                .attr("method", "post")
                .attr("action", NotSafePage.PATH)
                .attr("id", "press");
        form.appendElement("input").attr("type", HIDDEN).attr("name", "press").attr("value", press.toString());
        Element button = form.appendElement("button").addClass("st-press").attr("type", "submit");
        PlainPage.icon(button, Glyph.BELL);
        button.appendElement("span").text(Text.in(locale, last == null ? "alert.me.press" : "alert.me.press.again"));
        part.appendElement("p").addClass("st-muted st-small").text(Text.in(locale, "alert.me.not911"));
    }

    private void told(Element part, Locale locale, @Nullable RaisedAlert raised) {
        Element card = part.appendElement("div").addClass("st-card").attr("role", "status");
        Element heading = card.appendElement("h2").attr("id", "told-at").attr("tabindex", "-1");
        Element hours = card.appendElement("p").attr("id", "told-hours").addClass("st-strong");
        card.appendElement("p").attr("id", "told-seen").addClass("st-muted").text(Text.in(locale, "alert.me.unseen"));
        if (raised != null) {
            heading.text(Text.in(locale, "alert.me.told", at(locale, raised.told())));
            hours.text(hours(locale, raised));
        }
        Element next = part.appendElement("div").addClass("st-card");
        next.appendElement("h2").text(Text.in(locale, "alert.me.next"));
        Element list = next.appendElement("ol").addClass("st-plan-lines");
        for (String step : new String[] {"screen", "call", "more"}) {
            list.appendElement("li").text(Text.in(locale, "alert.me.next." + step));
        }
        next.appendElement("p").text(Text.in(locale, "alert.me.back"));
        part.appendElement("p").addClass("st-muted").text(Text.in(locale, "alert.me.now"));
    }

    private static void missed(Element part, Locale locale, boolean out) {
        Element card = part.appendElement("div").addClass("st-card st-why").attr("role", "alert");
        card.appendElement("h2").attr("tabindex", "-1").text(Text.in(locale, "alert.me.missed"));
        card.appendElement("p").text(Text.in(locale, "alert.me.missed.text"));
        Element signedOut = card.appendElement("p").attr("id", "missed-out");
        signedOut.appendText(Text.in(locale, "alert.me.missed.out") + " ");
        signedOut.appendElement("a").attr("href", NotSafePage.PATH).text(Text.in(locale, "alert.me.missed.signIn"));
        if (!out) {
            signedOut.attr(HIDDEN, true);
        }
        card.appendElement("p")
                .attr("id", "missed-trying")
                .attr(HIDDEN, true)
                .text(Text.in(locale, "alert.me.missed.trying"));
        Element again = part.appendElement("a")
                .addClass("st-button big")
                .attr("id", "missed-again")
                .attr("href", NotSafePage.PATH);
        again.text(Text.in(locale, "alert.me.missed.again"));
    }

    private static void quiet(Element part, String words) {
        Element line = part.appendElement("p").addClass("st-card st-why");
        line.text(words);
    }

    private static String hours(Locale locale, RaisedAlert raised) {
        return Text.in(locale, raised.staffed() ? "alert.me.staffed" : "alert.me.unstaffed");
    }

    /** "3:14 PM", or with the day when it is not today's. */
    private String at(Locale locale, LocalDateTime moment) {
        String clock = Dates.time(moment.toLocalTime(), locale);
        return moment.toLocalDate().equals(time.today())
                ? clock
                : Text.in(locale, "alert.me.day", Dates.sentence(moment.toLocalDate(), locale), clock);
    }
}
