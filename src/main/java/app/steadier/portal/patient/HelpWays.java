package app.steadier.portal.patient;

import app.steadier.portal.shell.Glyph;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Whom to call now, as on the page of help; works without the server once it is on the screen. */
final class HelpWays extends Div {

    private static final long serialVersionUID = 1L;

    HelpWays() {
        addClassName("st-answer-help");
        Anchor call = way("tel:988", "call", Glyph.PHONE);
        call.addClassName("first");
        add(call, way("sms:988", "text", Glyph.CHAT), way("tel:911", "danger", Glyph.ALERT));
        Anchor more = new Anchor("help", Text.of("answer.help.more"));
        more.setRouterIgnore(true);
        more.addClassName("st-link");
        add(more);
    }

    private static Anchor way(String href, String key, Glyph glyph) {
        Span title = new Span(Text.of("help." + key + ".title"));
        title.addClassNames("st-strong", "st-large");
        Span words = new Span(title, new Span(Text.of("help." + key + ".text")));
        words.addClassName("st-stack");
        Anchor way = new Anchor(href);
        way.add(glyph.large(), words);
        way.setRouterIgnore(true);
        way.addClassName("st-way");
        return way;
    }
}
