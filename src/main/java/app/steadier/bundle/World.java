package app.steadier.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What later checks need of earlier rows: keys, dates and states, never texts. */
final class World {

    /** A row that others refer to. Not sound = it has a message of its own, so nothing is concluded from it. */
    static class Thing {
        final String key;
        final int line;
        boolean sound;

        Thing(String key, int line, boolean sound) {
            this.key = key;
            this.line = line;
            this.sound = sound;
        }
    }

    static final class Staff extends Thing {
        @Nullable
        LocalDate from;

        @Nullable
        LocalDate to;

        Staff(String key, int line, boolean sound) {
            super(key, line, sound);
        }
    }

    static final class Patient extends Thing {
        boolean bornKnown;
        /** A row about this person's episodes, memberships or alerts has a message, so one may be missing here. */
        boolean episodesUncertain;

        boolean membershipsUncertain;
        boolean alertsUncertain;
        final List<Episode> episodes = new ArrayList<>(1);
        final List<Membership> memberships = new ArrayList<>(4);
        final Set<LocalDate> alerts = new HashSet<>(2);

        Patient(String key, int line, boolean sound) {
            super(key, line, sound);
        }
    }

    static final class Episode extends Thing {
        @Nullable
        Patient patient;

        @Nullable
        LocalDate admission;

        @Nullable
        LocalDate discharge;

        Episode(String key, int line, boolean sound) {
            super(key, line, sound);
        }

        boolean covers(LocalDate day) {
            return admission != null && !day.isBefore(admission) && (discharge == null || !day.isAfter(discharge));
        }
    }

    static final class Group extends Thing {
        int capacity;

        @Nullable
        LocalDate from;

        @Nullable
        LocalDate to;

        boolean membersUncertain;
        final List<Membership> members = new ArrayList<>();

        Group(String key, int line, boolean sound) {
            super(key, line, sound);
        }
    }

    /** Dates as written; an open end is the last day there is. */
    record Membership(Patient patient, Group group, LocalDate from, LocalDate to, LocalDate leaves, int line) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    static final class Session extends Thing {
        boolean held;
        boolean cancelled;

        @Nullable
        Group group;

        @Nullable
        Patient patient;

        @Nullable
        Staff facilitator;

        Instant start = Instant.EPOCH;
        Instant end = Instant.EPOCH;
        LocalDate day = LocalDate.EPOCH;

        Session(String key, int line, boolean sound) {
            super(key, line, sound);
        }
    }

    static final class Medication extends Thing {
        String kind = "";
        LocalDate from = LocalDate.EPOCH;

        @Nullable
        LocalDate to;

        List<LocalTime> times = List.of();

        Medication(String key, int line, boolean sound) {
            super(key, line, sound);
        }
    }

    static final class Goal extends Thing {
        LocalDate created = LocalDate.EPOCH;

        Goal(String key, int line, boolean sound) {
            super(key, line, sound);
        }
    }

    final ProgramInfo program;
    final Messages messages;
    final Map<String, Staff> staff = new HashMap<>();
    final Map<String, Patient> patients = new HashMap<>();
    final Map<String, Episode> episodes = new HashMap<>();
    final Map<String, Group> groups = new HashMap<>();
    final Map<String, Session> sessions = new HashMap<>();
    final Map<String, Medication> medications = new HashMap<>();
    final Map<String, Goal> goals = new HashMap<>();

    /** A row whose person could not be told: it may be anybody's. */
    boolean strayEpisode;

    boolean strayMembership;

    private final Set<String> incomplete = new HashSet<>();

    World(ProgramInfo program, Messages messages) {
        this.program = program;
        this.messages = messages;
    }

    /** Marks a file that could not be read to its end: nothing is concluded from what is not in it. */
    void incomplete(String file) {
        incomplete.add(file);
    }

    boolean isWhole(String file) {
        return !incomplete.contains(file);
    }

    Map<String, ? extends Thing> rows(String file) {
        return switch (file) {
            case BundleFormat.STAFF -> staff;
            case BundleFormat.PATIENTS -> patients;
            case BundleFormat.EPISODES -> episodes;
            case BundleFormat.GROUPS -> groups;
            case BundleFormat.SESSIONS -> sessions;
            case BundleFormat.MEDICATIONS -> medications;
            case BundleFormat.GOALS -> goals;
            default -> Map.of();
        };
    }

    LocalDateTime now() {
        return program.now();
    }

    LocalDate today() {
        return program.now().toLocalDate();
    }

    /** What is wrong with a day on which a person should be in the program; null when they are, or nobody can tell. */
    @Nullable
    String outside(Patient patient, LocalDate day) {
        boolean known = isWhole(BundleFormat.EPISODES)
                && !patient.episodesUncertain
                && !(strayEpisode && patient.episodes.isEmpty());
        if (!known || patient.episodes.stream().anyMatch(episode -> episode.covers(day))) {
            return null;
        }
        StringBuilder times = new StringBuilder();
        for (Episode episode : patient.episodes) {
            if (episode.admission != null) {
                times.append(times.isEmpty() ? "" : ", ").append(span(episode));
            }
        }
        return patient.key + " was not in the program on " + day + " (in the program: "
                + (times.isEmpty() ? "never" : times) + "). Correct the date or the episode.";
    }

    /** The same for one episode. */
    @Nullable
    String outside(Episode episode, LocalDate day) {
        if (!episode.sound || episode.covers(day)) {
            return null;
        }
        return day + " is outside episode " + episode.key + " ("
                + (episode.admission == null ? "not admitted" : span(episode))
                + "). Correct the date or the episode.";
    }

    private static String span(Episode episode) {
        return episode.admission + " to " + (episode.discharge == null ? "today" : episode.discharge);
    }
}
