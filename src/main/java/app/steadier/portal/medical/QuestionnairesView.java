package app.steadier.portal.medical;

import app.steadier.base.PatientId;
import app.steadier.measure.PatientQuestionnaires;
import app.steadier.measure.QuestionnaireDeskService;
import app.steadier.portal.care.QuestionnairesBoard;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.PageHeader;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.StaffFrame;
import app.steadier.portal.shell.Text;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A person's questionnaires: given, answered, scored. */
@Route(value = MedicalLinks.QUESTIONNAIRES, layout = StaffFrame.class)
@RolesAllowed("PRESCRIBER")
class QuestionnairesView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient QuestionnaireDeskService service;

    QuestionnairesView(QuestionnaireDeskService service) {
        super("answer.desk");
        this.service = service;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PatientId.parse(event.getRouteParameters().get("patient").orElse("")));
    }

    private void show(PatientId patient) {
        PatientQuestionnaires page = service.of(patient);
        begin(new PageHeader(Text.of("answer.desk.of", page.name()))
                .over(Parts.link(MedicalLinks.patient(patient), page.name()))
                .sentence(Text.of("answer.desk.text")));
        add(new QuestionnairesBoard(page, service, () -> show(patient)));
    }
}
