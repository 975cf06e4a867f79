package app.steadier.portal.patient;

import app.steadier.portal.shell.Dates;
import app.steadier.portal.shell.Page;
import app.steadier.portal.shell.Parts;
import app.steadier.portal.shell.PatientFrame;
import app.steadier.portal.shell.Text;
import app.steadier.progress.MyPagesService;
import app.steadier.progress.MyPlan;
import app.steadier.progress.MyReviewService;
import app.steadier.progress.MyStanding;
import app.steadier.progress.TeamMember;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The plan in plain words: goals, the team, when we look again. */
@Route(value = "patient/plan", layout = PatientFrame.class)
@RolesAllowed("PATIENT")
class PlanView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MyPagesService pages;
    private final transient MyReviewService reviews;

    PlanView(MyPagesService pages, MyReviewService reviews) {
        super("patient.nav.plan");
        this.pages = pages;
        this.reviews = reviews;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MyPlan plan = pages.plan();
        begin(Text.of("patient.plan.title"));
        add(Parts.paragraph(Text.of("patient.plan.since", Dates.sentence(plan.since())), "st-muted"));
        MyStanding standing = reviews.standing();
        if (standing.focus() != null) {
            add(Parts.card(
                    Text.of("answer.why"), Parts.paragraph(Text.of("answer.why." + standing.focus()), "st-large")));
        }
        if (plan.goals().isEmpty()) {
            add(Parts.empty(Text.of("patient.plan.none"), Text.of("patient.plan.none.text")));
        }
        plan.goals().forEach(goal -> add(goal(goal)));
        add(Parts.print(Text.of("patient.plan.print")));
        Section team = Parts.card(Text.of("patient.plan.team"));
        for (TeamMember member : plan.team()) {
            team.add(Parts.row(Parts.grow(
                    Parts.paragraph(member.name(), "st-strong"),
                    Parts.paragraph(Text.of("patient.team." + member.kind()), "st-muted"))));
        }
        add(team);
        add(Parts.card(
                Text.of("patient.plan.next"),
                Parts.paragraph(
                        plan.nextReview() == null
                                ? Text.of("patient.plan.review.none")
                                : Text.of("patient.plan.review", Dates.sentence(plan.nextReview()))),
                Parts.paragraph(
                        plan.planned() == null
                                ? Text.of("patient.plan.finish.open")
                                : Text.of("patient.plan.finish", Dates.sentence(plan.planned())))));
        add(new GatesCard(standing));
    }

    private static Section goal(MyPlan.MyGoal goal) {
        Section card = Parts.card(goal.title());
        card.add(Parts.paragraph(Text.of("patient.domain." + goal.domain()), "st-caption"));
        int level = goal.level() == null ? goal.baseline() : goal.level();
        String words = goal.level() == null ? Text.of("patient.level.none") : Text.of("patient.level." + level(level));
        Div steps = new Div();
        steps.addClassName("st-steps");
        steps.getElement().setAttribute("role", "img");
        steps.getElement().setAttribute("aria-label", words);
        for (int step = -2; step <= 2; step++) {
            Span mark = new Span();
            if (goal.level() != null && step <= level) {
                mark.addClassName("on");
            }
            if (step == 0) {
                mark.addClassName("goal");
            }
            steps.add(mark);
        }
        card.add(steps, Parts.paragraph(words, "st-strong"));
        if (goal.ratedOn() != null) {
            card.add(Parts.paragraph(Text.of("patient.level.when", Dates.sentence(goal.ratedOn())), "st-caption"));
        }
        if (goal.target() != null && !goal.achieved()) {
            card.add(Parts.paragraph(Text.of("patient.goal.target", Dates.sentence(goal.target())), "st-muted"));
        }
        return card;
    }

    private static String level(int level) {
        return level < 0 ? "m" + -level : "p" + level;
    }
}
