package app.steadier.admission;

import app.steadier.access.CareTeamService;
import app.steadier.base.EpisodeId;
import app.steadier.base.PatientId;
import app.steadier.base.StaffId;
import app.steadier.base.TypedId;
import app.steadier.bundle.BundleContext;
import app.steadier.bundle.BundleRow;
import app.steadier.bundle.BundleSink;
import app.steadier.bundle.SinkBatch;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Stores {@code episodes.csv}: the episode, its first periods, and the care team at admission. */
@Component
class EpisodeSink implements BundleSink {

    private final JdbcTemplate jdbc;
    private final CareTeamService team;

    EpisodeSink(JdbcTemplate jdbc, CareTeamService team) {
        this.jdbc = jdbc;
        this.team = team;
    }

    @Override
    public String file() {
        return "episodes.csv";
    }

    @Override
    public void store(Iterable<BundleRow> rows, BundleContext context) {
        for (BundleRow row : rows) {
            UUID episode = context.id("episodes.csv", row.required("episode_id"));
            UUID patient = context.id("patients.csv", row.required("patient_id"));
            jdbc.update(
                    """
                    insert into episode (id, created_at, external_id, patient_id, inquiry_date, assessment_date, admission_date,
                      planned_discharge, discharge_date, disposition, inquiry_closed_on, focus, tracks_craving,
                      medication_service, baseline_start, baseline_reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    episode,
                    SinkBatch.utc(context.now()),
                    row.required("episode_id"),
                    patient,
                    row.date("inquiry_date"),
                    row.date("assessment_date"),
                    row.date("admission_date"),
                    row.date("planned_discharge"),
                    row.date("discharge_date"),
                    SinkBatch.upper(row.text("disposition")),
                    row.date("inquiry_closed_on"),
                    SinkBatch.upper(row.text("focus")),
                    "yes".equals(row.text("tracks_craving")),
                    row.text("prescriber_id") != null,
                    row.date("baseline_start"),
                    row.text("baseline_reason"));
            LocalDate admitted = row.date("admission_date");
            if (admitted != null) {
                admit(row, context, new EpisodeId(episode), new PatientId(patient), admitted);
            }
        }
    }

    private void admit(BundleRow row, BundleContext context, EpisodeId episode, PatientId patient, LocalDate admitted) {
        LocalDate discharged = row.date("discharge_date");
        jdbc.update(
                "insert into track_period (id, episode_id, track, from_date, to_date) values (?, ?, ?, ?, ?)",
                TypedId.nextValue(),
                episode.value(),
                row.required("track"),
                admitted,
                discharged);
        jdbc.update(
                "insert into level_of_care_period (id, episode_id, level_of_care, from_date, to_date) values (?, ?, ?, ?, ?)",
                TypedId.nextValue(),
                episode.value(),
                SinkBatch.upper(row.required("level_of_care")),
                admitted,
                discharged);
        join(
                context,
                row.text("therapist_id"),
                CareTeamService.Kind.PRIMARY_THERAPIST,
                episode,
                patient,
                admitted,
                discharged);
        join(
                context,
                row.text("prescriber_id"),
                CareTeamService.Kind.PRESCRIBER,
                episode,
                patient,
                admitted,
                discharged);
    }

    private void join(
            BundleContext context,
            @Nullable String staff,
            CareTeamService.Kind kind,
            EpisodeId episode,
            PatientId patient,
            LocalDate from,
            @Nullable LocalDate to) {
        if (staff != null) {
            StaffId member = new StaffId(context.id("staff.csv", staff));
            team.assign(new CareTeamService.Member(TypedId.nextValue(), patient, episode, member, kind, from, to));
        }
    }
}
