package app.steadier.bundle;

import java.util.HashMap;
import java.util.Map;

/** The rules of each file, sharing one world. */
final class AllRules {

    private final Map<String, FileRules> rules = new HashMap<>();

    AllRules(World world) {
        MeasureRules measure = new MeasureRules();
        rules.put(BundleFormat.STAFF, new PeopleRules.StaffRules(world));
        rules.put(BundleFormat.PATIENTS, new PeopleRules.PatientRules(world));
        rules.put(BundleFormat.EPISODES, new PeopleRules.EpisodeRules(world));
        rules.put(BundleFormat.EPISODE_CHANGES, new PeopleRules.ChangeRules(world));
        rules.put(BundleFormat.GROUPS, new GroupRules(world));
        rules.put(BundleFormat.GROUP_MEMBERSHIPS, new GroupRules.MembershipRules(world));
        rules.put(BundleFormat.SESSIONS, new SessionRules(world));
        rules.put(BundleFormat.ATTENDANCE, new AttendanceRules(world));
        rules.put(BundleFormat.CHECKINS, new DailyRules.CheckinRules(world));
        rules.put(BundleFormat.COMMITMENTS, new DailyRules.CommitmentRules(world));
        rules.put(BundleFormat.SKILL_PRACTICES, new DailyRules.PracticeRules(world));
        rules.put(BundleFormat.GOALS, new PlanRules.GoalRules(world));
        rules.put(BundleFormat.GOAL_RATINGS, new PlanRules.RatingRules(world));
        rules.put(BundleFormat.QUESTIONNAIRES, measure.questionnaires(world));
        rules.put(BundleFormat.MEDICATIONS, new MedicationRules.OrderRules(world));
        rules.put(BundleFormat.MEDICATION_HOLDS, new MedicationRules.HoldRules(world));
        rules.put(BundleFormat.DOSES, new MedicationRules.DoseRules(world));
        rules.put(BundleFormat.INJECTIONS, new MedicationRules.InjectionRules(world));
        rules.put(BundleFormat.MONITORING, new FileRules(world) {});
        rules.put(BundleFormat.SIDE_EFFECTS, new MedicationRules.SideEffectRules(world));
        rules.put(BundleFormat.SAFETY_ALERTS, measure.alerts(world));
        rules.put(BundleFormat.PLAN_REVIEWS, new PlanRules.ReviewRules(world));
        rules.put(BundleFormat.AFTERCARE, new PlanRules.AftercareRules(world));
    }

    FileRules of(FileFormat format) {
        FileRules found = rules.get(format.name());
        if (found == null) {
            throw new IllegalStateException("No rules for " + format.name());
        }
        return found;
    }
}
