package kr.proto14.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.store.TableShape.Column;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Puts other rows in the place of all rows of a database, inside one transaction that keeps
 * everybody else out. Not thread-safe.
 */
public final class Refill {
  private static final int BATCH = 500;

  /** Characters and bytes that may wait in memory to be sent. */
  private static final long HEAVY = 1_000_000;

  private final Handle handle;
  private final Dialect dialect;
  private final Map<String, TableShape> tables = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private @Nullable Filling filling;

  Refill(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
    for (TableShape table : view().tables()) {
      tables.put(table.name(), table);
      order.add(table.name());
    }
    if (dialect == Dialect.POSTGRESQL) {
      handle.execute("LOCK TABLE " + String.join(", ", order) + " IN ACCESS EXCLUSIVE MODE");
    } else {
      handle.execute("PRAGMA cache_size = -16000");
    }
  }

  /** What this transaction sees, its own changes included. */
  public Snapshot view() {
    return Snapshot.within(handle.getConnection(), dialect);
  }

  /** Walks the chain of seals as this transaction sees it. */
  public Chain.Verdict verify() {
    return new Chain(new Tx(handle)).verify();
  }

  /** Removes every row. */
  public void clear() {
    List<String> last = new ArrayList<>(order);
    Collections.reverse(last);
    last.forEach(table -> handle.execute("DELETE FROM " + table));
  }

  /**
   * The rows that follow are of this table.
   *
   * @throws StoreException if there is no such table, or it has no such columns
   */
  public void table(String name, List<Column> columns) {
    flush();
    TableShape table = tables.get(name);
    if (table == null || !table.columns().equals(columns)) {
      throw new StoreException("the table " + name + " is of another form here");
    }
    filling = new Filling(handle.getConnection(), insert(table), columns);
  }

  /** A row of the table last named; the values are those of {@link Snapshot#forEachRow}. */
  public void row(@Nullable Object[] values) {
    if (filling == null) {
      throw new IllegalStateException("a row of no table");
    }
    filling.add(values);
  }

  /**
   * Gives up message parts that wait, or were being sent, and were written before a moment. They
   * can still be sent by hand.
   *
   * @param cause in English
   * @return how many parts
   */
  public int giveUpUnsent(Instant before, String cause, Instant now) {
    return handle
        .createUpdate(
            """
            UPDATE outbox SET state = 'DEAD', last_error = :cause, claimed_at = :now
            WHERE state IN ('PENDING', 'SENDING') AND created_at < :before
            """)
        .bind("cause", cause)
        .bind("now", now.toEpochMilli())
        .bind("before", before.toEpochMilli())
        .execute();
  }

  /** Ends the work: rows numbered from now on come after those that were put in. */
  public void finish() {
    flush();
    if (dialect == Dialect.POSTGRESQL) {
      order.stream().filter(name -> shape(name).numbered()).forEach(this::renumber);
    }
  }

  private void flush() {
    if (filling != null) {
      filling.close();
      filling = null;
    }
  }

  /** As a change of the table, so that it is undone with the rest. */
  private void renumber(String table) {
    String id = shape(table).key().getFirst().name();
    long next =
        handle
            .createQuery("SELECT COALESCE(MAX(" + id + "), 0) + 1 FROM " + table)
            .mapTo(Long.class)
            .one();
    handle.execute("ALTER TABLE " + table + " ALTER COLUMN " + id + " RESTART WITH " + next);
  }

  private TableShape shape(String table) {
    return tables.computeIfAbsent(
        table,
        name -> {
          throw new StoreException("there is no table " + name);
        });
  }

  private String insert(TableShape table) {
    String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    String numbers =
        dialect == Dialect.POSTGRESQL && table.numbered() ? " OVERRIDING SYSTEM VALUE" : "";
    return "INSERT INTO "
        + table.name()
        + " ("
        + names
        + ")"
        + numbers
        + " VALUES (?"
        + ", ?".repeat(table.columns().size() - 1)
        + ")";
  }

  private static final class Filling {
    private final PreparedStatement statement;
    private final List<Column> columns;
    private int waiting;
    private long weight;

    Filling(Connection connection, String sql, List<Column> columns) {
      this.columns = columns;
      try {
        this.statement = connection.prepareStatement(sql);
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    void add(@Nullable Object[] values) {
      if (values.length != columns.size()) {
        throw new StoreException("a row has " + values.length + " values");
      }
      try {
        for (int i = 0; i < values.length; i++) {
          columns.get(i).kind().bind(statement, i + 1, values[i]);
          weight += weight(values[i]);
        }
        statement.addBatch();
        if (++waiting == BATCH || weight > HEAVY) {
          send();
        }
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    private void send() throws SQLException {
      if (waiting > 0) {
        statement.executeBatch();
        waiting = 0;
        weight = 0;
      }
    }

    private static long weight(@Nullable Object value) {
      return switch (value) {
        case byte[] bytes -> bytes.length;
        case String text -> text.length();
        case null, default -> 0;
      };
    }

    void close() {
      try (statement) {
        send();
      } catch (SQLException e) {
        throw failed(e);
      }
    }

    private static StoreException failed(SQLException cause) {
      return new StoreException("rows cannot be put in", cause);
    }
  }
}
