package app.steadier.bundle;

import app.steadier.bundle.World.Goal;
import java.time.LocalDate;

/** Rules of goals, ratings, plan reviews and aftercare. */
final class PlanRules {

    private PlanRules() {}

    static final class GoalRules extends FileRules {

        GoalRules(World world) {
            super(world);
        }

        @Override
        void cells(Row row, RowFindings found) {
            require(row, found, "closed_on", !row.is("status", "active"), "status is " + row.required("status"));
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "created_on", "closed_on");
            if (!found.isBroken()) {
                inItsEpisode(row, found, "created_on");
            }
        }

        @Override
        void conditions(Row row, RowFindings found) {
            forbid(row, found, "closed_on", row.is("status", "active"), "status is active");
        }

        @Override
        void keep(Row row, boolean sound) {
            String key = row.text("goal_id");
            if (key == null) {
                return;
            }
            Goal goal = new Goal(key, row.line(), sound);
            LocalDate created = row.date("created_on");
            goal.sound = sound && created != null;
            goal.created = created == null ? goal.created : created;
            put(world.goals, goal);
        }
    }

    static final class RatingRules extends FileRules {

        RatingRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            Goal goal = find(world.goals, row, "goal_id");
            LocalDate rated = row.date("rated_on");
            if (goal != null && goal.sound && rated != null && rated.isBefore(goal.created)) {
                found.error(
                        "WRONG_ORDER",
                        "rated_on",
                        "rated_on " + rated + " is before created_on " + goal.created + " of " + goal.key
                                + ". Correct one of the two.");
            }
        }
    }

    static final class ReviewRules extends FileRules {

        ReviewRules(World world) {
            super(world);
        }

        @Override
        void conditions(Row row, RowFindings found) {
            together(row, found, "signed_on", "signed_by");
        }
    }

    static final class AftercareRules extends FileRules {

        AftercareRules(World world) {
            super(world);
        }

        @Override
        void cells(Row row, RowFindings found) {
            require(row, found, "starts_on", row.is("kind", "appointment"), "kind is appointment");
        }
    }
}
