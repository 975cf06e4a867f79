package app.steadier.portal.care;

import app.steadier.base.ProgramTime;
import app.steadier.consent.ConsentSignature;
import app.steadier.consent.ConsentText;
import app.steadier.consent.SignatureKind;
import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The exact words of a consent, with what is under them. */
public final class ConsentPaper extends Article {

    private static final long serialVersionUID = 1L;
    private static final Pattern LINE = Pattern.compile("[ML0-9 ]+");

    /** @param signature null while it is not signed */
    public ConsentPaper(ConsentText text, @Nullable ConsentSignature signature, ProgramTime time) {
        addClassNames("st-card", "st-paper-text");
        getElement().setAttribute("lang", text.language());
        List<String> paragraphs = List.of(text.text().split("\n\n", -1));
        add(new H2(paragraphs.getFirst()));
        paragraphs.stream().skip(1).forEach(each -> add(Parts.paragraph(each)));
        if (signature != null) {
            add(signed(signature, time));
        }
    }

    private static Div signed(ConsentSignature signature, ProgramTime time) {
        String when = Dates.moment(time.local(signature.at()));
        Div under = new Div();
        under.addClassNames("st-well", "st-stack");
        under.getElement().setAttribute("lang", Text.locale().getLanguage());
        String drawing = signature.drawing();
        if (signature.kind() == SignatureKind.DRAWN
                && drawing != null
                && LINE.matcher(drawing).matches()) {
            under.add(picture(drawing, signature.name()));
        }
        under.add(
                Parts.paragraph(signature.name(), "st-strong"),
                Parts.paragraph(Text.of("consent.signature." + signature.kind(), when), "st-muted", "st-small"));
        if (signature.reference() != null) {
            under.add(Parts.paragraph(
                    Text.of("consent.signature.reference", signature.reference()), "st-muted", "st-small"));
        }
        return under;
    }

    private static Image picture(String drawing, String name) {
        String picture =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 600 180'><path fill='none' stroke='black'"
                        + " stroke-width='4' stroke-linecap='round' stroke-linejoin='round' d='" + drawing
                        + "'/></svg>";
        String data = Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8));
        Image image = new Image("data:image/svg+xml;base64," + data, Text.of("consent.signature.of", name));
        image.addClassName("st-signature");
        return image;
    }
}
