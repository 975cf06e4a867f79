package app.steadier.bundle;

import app.steadier.bundle.World.Episode;
import app.steadier.bundle.World.Patient;
import app.steadier.bundle.World.Staff;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rules of staff, patients, episodes and their changes. */
final class PeopleRules {

    private PeopleRules() {}

    static final class StaffRules extends FileRules {

        StaffRules(World world) {
            super(world);
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "active_from", "active_to");
        }

        @Override
        void keep(Row row, boolean sound) {
            String key = row.text("staff_id");
            if (key == null) {
                return;
            }
            Staff staff = new Staff(key, row.line(), sound);
            staff.from = row.date("active_from");
            staff.to = row.date("active_to");
            put(world.staff, staff);
        }
    }

    static final class PatientRules extends FileRules {

        private final Map<String, String> persons = new HashMap<>();

        PatientRules(World world) {
            super(world);
        }

        @Override
        void cells(Row row, RowFindings found) {
            if (!row.has("given_name") && !row.has("family_name")) {
                found.error(
                        "REQUIRED",
                        "given_name",
                        "given_name and family_name are empty. Fill at least one of the two.");
            }
        }

        @Override
        void check(Row row, RowFindings found) {
            if (!row.has("birth_date")) {
                return;
            }
            String person = (row.text("given_name") + "\n" + row.text("family_name") + "\n" + row.date("birth_date"))
                    .toLowerCase(Locale.ROOT);
            String key = row.required("patient_id");
            String before = persons.putIfAbsent(person, key + " (line " + row.line() + ")");
            if (before != null) {
                found.warning(
                        "SAME_PERSON",
                        "patient_id",
                        key + " has the same name and birth date as " + before + ". Check that they are two people.");
            }
        }

        @Override
        void keep(Row row, boolean sound) {
            String key = row.text("patient_id");
            if (key == null) {
                return;
            }
            Patient patient = new Patient(key, row.line(), sound);
            patient.bornKnown = row.has("birth_date");
            put(world.patients, patient);
        }
    }

    static final class EpisodeRules extends FileRules {

        EpisodeRules(World world) {
            super(world);
        }

        @Override
        void cells(Row row, RowFindings found) {
            boolean admitted = row.has("admission_date");
            for (String column : List.of("level_of_care", "track", "focus", "therapist_id")) {
                require(row, found, column, admitted, "admission_date is filled");
            }
            require(row, found, "baseline_reason", row.has("baseline_start"), "baseline_start is filled");
            String track = row.text("track");
            if (track != null && !world.program.tracks().contains(track)) {
                found.error("BAD_CHOICE", "track", Values.notOneOf("track", track, world.program.tracks()));
            }
        }

        @Override
        void check(Row row, RowFindings found) {
            ordered(row, found, "inquiry_date", "admission_date");
            ordered(row, found, "admission_date", "planned_discharge");
            ordered(row, found, "admission_date", "discharge_date");
            ordered(row, found, "inquiry_date", "inquiry_closed_on");
            Patient patient = find(world.patients, row, "patient_id");
            LocalDate admission = row.date("admission_date");
            if (found.isBroken() || patient == null || admission == null) {
                return;
            }
            LocalDate discharge = row.date("discharge_date");
            for (Episode other : patient.episodes) {
                if (other.admission != null && overlap(admission, discharge, other)) {
                    found.error(
                            "EPISODE_OVERLAP",
                            "admission_date",
                            patient.key + " is already in the program from " + other.admission + " to "
                                    + (other.discharge == null ? "today" : other.discharge) + " (" + other.key
                                    + ", line " + other.line + "). Correct the dates of one of the two.");
                    return;
                }
            }
        }

        private static boolean overlap(
                LocalDate admission, @org.jspecify.annotations.Nullable LocalDate discharge, Episode other) {
            return (other.discharge == null || !admission.isAfter(other.discharge))
                    && (discharge == null || !discharge.isBefore(java.util.Objects.requireNonNull(other.admission)));
        }

        @Override
        void conditions(Row row, RowFindings found) {
            together(row, found, "discharge_date", "disposition");
            forbid(row, found, "discharge_date", !row.has("admission_date"), "admission_date is empty");
            forbid(row, found, "inquiry_closed_on", row.has("admission_date"), "admission_date is filled");
        }

        @Override
        void keep(Row row, boolean sound) {
            String key = row.text("episode_id");
            Patient patient = find(world.patients, row, "patient_id");
            Episode episode = new Episode(key == null ? "" : key, row.line(), sound);
            episode.patient = patient;
            if (sound) {
                episode.admission = row.date("admission_date");
                episode.discharge = row.date("discharge_date");
            }
            if (key != null) {
                put(world.episodes, episode);
            }
            if (patient == null) {
                world.strayEpisode = true;
            } else if (sound) {
                patient.episodes.add(episode);
            } else {
                patient.episodesUncertain = true;
            }
        }

        @Override
        void end() {
            for (Patient patient : world.patients.values()) {
                boolean admitted = patient.episodes.stream().anyMatch(episode -> episode.admission != null);
                if (patient.sound && !patient.bornKnown && admitted) {
                    world.messages.add(ImportMessage.error(
                            "REQUIRED",
                            BundleFormat.PATIENTS,
                            patient.line,
                            "birth_date",
                            "birth_date is empty but " + patient.key + " was admitted. Fill it."));
                }
            }
        }
    }

    static final class ChangeRules extends FileRules {

        ChangeRules(World world) {
            super(world);
        }

        @Override
        void cells(Row row, RowFindings found) {
            List<String> choices = row.is("what", "track")
                    ? world.program.tracks()
                    : row.is("what", "level_of_care") ? BundleFormat.LEVELS_OF_CARE : List.of();
            String value = row.required("value");
            if (!choices.isEmpty() && !choices.contains(value)) {
                found.error("BAD_CHOICE", "value", Values.notOneOf("value", value, choices));
            }
        }

        @Override
        void references(Row row, RowFindings found) {
            if (row.is("what", "therapist")) {
                FileCheck.reference(world, found, "value", row.required("value"), BundleFormat.STAFF);
            }
        }

        @Override
        void check(Row row, RowFindings found) {
            inItsEpisode(row, found, "from_date");
        }
    }

    static List<String> tracksAndAny(World world) {
        return Stream.concat(world.program.tracks().stream(), Stream.of("any")).toList();
    }
}
