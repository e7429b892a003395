package kr.proto14.app.chaos;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import kr.proto14.app.chaos.Disturbance.Moment;
import org.jspecify.annotations.Nullable;

/** A source of connections with a disturbance at each of them and around each commit. */
final class DisturbedSource {
  private DisturbedSource() {}

  static DataSource of(DataSource real, Disturbance disturbance) {
    return proxy(
        DataSource.class,
        (_, method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            return call(real, method, arguments);
          }
          disturbance.at(Moment.CONNECT);
          return connection((Connection) call(real, method, arguments), disturbance);
        });
  }

  private static Connection connection(Connection real, Disturbance disturbance) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          String name = method.getName();
          if (name.equals("commit")) {
            return around(real, disturbance, () -> call(real, method, arguments));
          }
          Object result = call(real, method, arguments);
          return result instanceof PreparedStatement statement && isWriting(arguments)
              ? statement(real, statement, disturbance)
              : result;
        });
  }

  private static boolean isWriting(Object[] arguments) {
    String sql = String.valueOf(arguments[0]).strip().toUpperCase(Locale.ROOT);
    return !sql.startsWith("SELECT");
  }

  /** A statement outside a transaction is its own commit. */
  private static PreparedStatement statement(
      Connection connection, PreparedStatement real, Disturbance disturbance) {
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) ->
            method.getName().startsWith("execute") && connection.getAutoCommit()
                ? around(null, disturbance, () -> call(real, method, arguments))
                : call(real, method, arguments));
  }

  private static @Nullable Object around(
      @Nullable Connection transaction, Disturbance disturbance, Work work) throws Throwable {
    try {
      disturbance.at(Moment.BEFORE_COMMIT);
    } catch (SQLException | Error e) {
      if (transaction != null) {
        transaction.rollback();
      }
      throw e;
    }
    Object result = work.done();
    disturbance.at(Moment.AFTER_COMMIT);
    return result;
  }

  private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            DisturbedSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  /** Work on the database. */
  private interface Work {
    @Nullable Object done() throws Throwable;
  }
}
