package app.steadier.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statements the net stops. */
class PatientTablesTest {

    private final PatientTables tables = new PatientTables();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select p.given_name from patient p where p.id = ?|patient",
                "SELECT * FROM account a, patient p|patient",
                "insert into check_in (id) values (?)|check_in",
                "update `attendance` set status = ?|attendance",
                "delete from safety_alert where id = ?|safety_alert",
                "select a.id from account a join patient p on p.id = a.patient_id|patient",
                "with x as (select id from check_in) select * from x|check_in",
                "select (select count(*) from goal) from dual|goal"
            })
    void aPatientsTableIsFound(String sql, String table) {
        assertThat(tables.touched(sql)).contains(table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select count(*) from account where id = ?",
                "insert into access_log (chain, seq) values (?, ?)",
                "select 1",
                "update one_time_link set used_at = ?",
                "with x as (select 1) select * from x"
            })
    void othersPass(String sql) {
        assertThat(tables.touched(sql)).isEmpty();
    }
}
