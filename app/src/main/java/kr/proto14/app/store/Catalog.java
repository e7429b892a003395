package kr.proto14.app.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kr.proto14.app.store.TableShape.Column;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a copy of a database consists of, as the database itself describes them: a table
 * that a later migration adds is copied without anybody thinking of it.
 */
final class Catalog {
  /**
   * What a running machine notes of itself, and of the files it has made. On another machine it
   * would be false, and on this one a restore must not undo it.
   */
  static final Set<String> LEFT_OUT =
      Set.of(
          "flyway_schema_history",
          "scheduled_tasks",
          "lease",
          "node",
          "run_request",
          "backup",
          "restore_drill");

  private static final String SQLITE = "SQLite";

  private final Connection connection;
  private final DatabaseMetaData data;
  private final @Nullable String schema;
  private final boolean sqlite;

  private Catalog(Connection connection) throws SQLException {
    this.connection = connection;
    this.data = connection.getMetaData();
    this.schema = connection.getSchema();
    this.sqlite = data.getDatabaseProductName().equals(SQLITE);
  }

  /** The tables, each after those it refers to. */
  static List<TableShape> of(Connection connection) throws SQLException {
    return new Catalog(connection).tables();
  }

  private List<TableShape> tables() throws SQLException {
    NavigableMap<String, Set<String>> open = new TreeMap<>();
    for (String name : names()) {
      open.put(name, referred(name));
    }
    List<TableShape> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      String next =
          open.entrySet().stream()
              .filter(table -> table.getValue().stream().noneMatch(open::containsKey))
              .findFirst()
              .orElseThrow(() -> new StoreException("tables refer to each other in a circle"))
              .getKey();
      open.remove(next);
      ordered.add(shape(next));
    }
    return ordered;
  }

  private Set<String> names() throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet rows = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME");
        if (!LEFT_OUT.contains(name) && !name.startsWith("sqlite_")) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** A table's reference to itself puts no other table before it; its rows are told by number. */
  private Set<String> referred(String table) throws SQLException {
    Set<String> names = new TreeSet<>();
    if (sqlite) {
      // Its driver answers both questions about keys by reading the whole schema many times over.
      names.addAll(pragma("SELECT \"table\" FROM pragma_foreign_key_list(?)", table));
    } else {
      try (ResultSet rows = data.getImportedKeys(null, schema, table)) {
        while (rows.next()) {
          names.add(rows.getString("PKTABLE_NAME"));
        }
      }
    }
    names.remove(table);
    return names;
  }

  private List<String> pragma(String sql, String table) throws SQLException {
    List<String> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private TableShape shape(String table) throws SQLException {
    Map<String, Column> columns = new LinkedHashMap<>();
    boolean numbered = false;
    try (ResultSet rows = data.getColumns(null, schema, escaped(table), "%")) {
      while (rows.next()) {
        String name = rows.getString("COLUMN_NAME");
        columns.put(name, new Column(name, ColumnKind.ofType(rows.getString("TYPE_NAME"))));
        numbered |= "YES".equals(rows.getString("IS_AUTOINCREMENT"));
      }
    }
    return new TableShape(table, List.copyOf(columns.values()), key(table, columns), numbered);
  }

  private List<Column> key(String table, Map<String, Column> columns) throws SQLException {
    if (sqlite) {
      return pragma("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table)
          .stream()
          .map(columns::get)
          .filter(Objects::nonNull)
          .toList();
    }
    NavigableMap<Integer, Column> key = new TreeMap<>();
    try (ResultSet rows = data.getPrimaryKeys(null, schema, table)) {
      while (rows.next()) {
        Column column = columns.get(rows.getString("COLUMN_NAME"));
        if (column != null) {
          key.put(rows.getInt("KEY_SEQ"), column);
        }
      }
    }
    return List.copyOf(key.values());
  }

  /** Names are patterns there, and an underscore would stand for any letter. */
  private String escaped(String name) throws SQLException {
    String escape = data.getSearchStringEscape();
    return name.replace("_", escape + "_");
  }
}
