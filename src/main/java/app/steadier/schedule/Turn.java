package app.steadier.schedule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One change of the timetable at a time. Whoever changes memberships or sessions takes the turn before looking what is
 * free, and keeps it until the transaction ends; the transaction reads what is committed, so that it sees what the one
 * before it did. Writing, not only locking, makes it hold on a cluster too.
 */
@Component
class Turn {

    private final JdbcClient jdbc;

    Turn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take() {
        jdbc.sql("update timetable_turn set turns = turns + 1 where id = 1").update();
    }
}
