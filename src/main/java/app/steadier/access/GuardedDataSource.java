package app.steadier.access;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The net below the guard (A4): a statement on a patients' table without a grant in its transaction is refused, whether
 * Hibernate or plain JDBC sends it.
 */
class GuardedDataSource extends DelegatingDataSource {

    private final PatientTables tables = new PatientTables();

    GuardedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return guarded(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return guarded(super.getConnection(username, password));
    }

    private Connection guarded(Connection connection) {
        return wrap(Connection.class, connection);
    }

    private <T> T wrap(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (args != null && args.length > 0 && args[0] instanceof String sql && sends(method.getName())) {
                check(sql);
            }
            try {
                Object result = method.invoke(target, args);
                return result != null && method.getReturnType() == Statement.class
                        ? wrap(Statement.class, (Statement) result)
                        : result;
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        }));
    }

    private static boolean sends(String method) {
        return method.startsWith("prepare") || method.startsWith("execute") || method.equals("addBatch");
    }

    private void check(String sql) {
        if (Leave.given()) {
            return;
        }
        Optional<String> table = tables.touched(sql);
        if (table.isPresent()) {
            throw new UnguardedAccess(table.get());
        }
    }
}
