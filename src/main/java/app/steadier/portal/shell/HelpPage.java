package app.steadier.portal.shell;

import app.steadier.access.SignedIn;
import app.steadier.base.NotAvailable;
import app.steadier.safety.CrisisPlan;
import app.steadier.safety.CrisisPlanService;
import app.steadier.safety.HelpContact;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StreamUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Help now: plain HTML that needs no script, for anyone, signed in or not. The numbers are sent first; a person's own plan
 * follows once the database has answered, and the page is whole without it.
 */
@RestController
@ConditionalOnWebApplication
class HelpPage {

    private static final String PLAN = "<!--plan-->";

    private final boolean demo;
    private final Numbers numbers;
    private final CrisisPlanService plans;

    HelpPage(@Value("${steadier.demo:false}") boolean demo, Numbers numbers, CrisisPlanService plans) {
        this.demo = demo;
        this.numbers = numbers;
        this.plans = plans;
    }

    @GetMapping("/help")
    void help(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Preferences.language(request);
        SignedIn person = Preferences.signedIn();
        boolean patient = person != null && person.caller().patient() != null;
        String[] halves = page(request, locale, patient).split(PLAN, 2);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = response.getOutputStream();
        // each copy is sent at once
        StreamUtils.copy(halves[0], StandardCharsets.UTF_8, out);
        if (patient) {
            StreamUtils.copy(plan(locale), StandardCharsets.UTF_8, out);
        }
        StreamUtils.copy(halves[1], StandardCharsets.UTF_8, out);
    }

    private String page(HttpServletRequest request, Locale locale, boolean patient) {
        Document page = PlainPage.begin(request, locale, Text.in(locale, "shell.help"));
        Element body = page.body().addClass("st-plain");
        Element top = body.appendElement("header");
        Element back = top.appendElement("a").addClass("st-button text").attr("href", "./");
        PlainPage.icon(back, Glyph.LEFT);
        back.appendText(Text.in(locale, "help.back"));
        Element main = body.appendElement("main").attr("id", "main");
        if (demo) {
            main.appendElement("p").addClass("st-demo").text(Text.in(locale, "shell.demo"));
        }
        main.appendElement("h1").text(Text.in(locale, "help.heading"));
        main.appendElement("p").addClass("st-muted").text(Text.in(locale, "help.intro"));
        numbers.into(main, locale);
        if (patient) {
            Numbers.way(
                    main,
                    NotSafePage.PATH,
                    Glyph.BELL,
                    Text.in(locale, "alert.me.tell"),
                    Text.in(locale, "alert.me.tell.text"));
        }
        main.appendChild(new org.jsoup.nodes.Comment("plan"));
        main.appendElement("p").addClass("st-muted st-small").text(Text.in(locale, "help.always"));
        return page.outerHtml();
    }

    /** The person's own plan, or where to write one; nothing when it cannot be read now. */
    private String plan(Locale locale) {
        CrisisPlan plan;
        try {
            plan = plans.mine();
        } catch (NotAvailable closed) {
            return "";
        } catch (RuntimeException unreadable) {
            Reference.of(unreadable);
            return "";
        }
        Element card = new Element("section").addClass("st-card");
        card.appendElement("h2").text(Text.in(locale, "alert.me.plan"));
        if (plan == null) {
            card.appendElement("p").addClass("st-muted").text(Text.in(locale, "alert.me.plan.none"));
        } else {
            words(card, locale, "warning", plan.text().warningSigns());
            words(card, locale, "steps", plan.text().ownSteps());
            contacts(card, locale, "people", plan.text().people());
            contacts(card, locale, "professionals", plan.text().professionals());
            words(card, locale, "safe", plan.text().safeSurroundings());
            words(card, locale, "medication", plan.text().medication());
        }
        card.appendElement("a")
                .addClass("st-link")
                .attr("href", "patient/crisis-plan")
                .text(Text.in(locale, plan == null ? "alert.me.plan.write" : "alert.me.plan.open"));
        return card.outerHtml();
    }

    private static void words(Element card, Locale locale, String part, List<String> lines) {
        if (!lines.isEmpty()) {
            Element list = part(card, locale, part);
            lines.forEach(line -> list.appendElement("li").text(line));
        }
    }

    private static void contacts(Element card, Locale locale, String part, List<HelpContact> people) {
        if (!people.isEmpty()) {
            Element list = part(card, locale, part);
            for (HelpContact person : people) {
                Element item = list.appendElement("li");
                if (person.phone() == null) {
                    item.text(person.name());
                } else {
                    item.appendElement("a")
                            .addClass("st-link")
                            .attr("href", Numbers.dial(person.phone()))
                            .text(Text.in(locale, "alert.contact", person.name(), person.phone()));
                }
            }
        }
    }

    private static Element part(Element card, Locale locale, String part) {
        card.appendElement("h3").addClass("st-eyebrow").text(Text.in(locale, "alert.me.part." + part));
        return card.appendElement("ul").addClass("st-plan-lines");
    }
}
