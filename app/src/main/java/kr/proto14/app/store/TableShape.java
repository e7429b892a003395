package kr.proto14.app.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as far as copying it goes.
 *
 * @param name its name
 * @param columns in the order they were made in
 * @param key the columns of its primary key
 * @param numbered whether the database itself numbers its rows
 */
public record TableShape(String name, List<Column> columns, List<Column> key, boolean numbered) {
  public TableShape {
    requireNonNull(name, "name");
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    if (key.isEmpty()) {
      throw new StoreException("the table " + name + " has no order to be copied in");
    }
  }

  /**
   * A column.
   *
   * @param name its name
   * @param kind what it holds
   */
  public record Column(String name, ColumnKind kind) {
    public Column {
      requireNonNull(name, "name");
      requireNonNull(kind, "kind");
    }
  }

  boolean hasBlob() {
    return columns.stream().anyMatch(column -> column.kind() == ColumnKind.BLOB);
  }

  /** Reads all rows in the order of the key, which both databases put alike. */
  String select(Dialect dialect) {
    return "SELECT "
        + columns.stream().map(Column::name).collect(Collectors.joining(", "))
        + " FROM "
        + name
        + " ORDER BY "
        + key.stream().map(column -> ordered(column, dialect)).collect(Collectors.joining(", "));
  }

  private static String ordered(Column column, Dialect dialect) {
    return dialect == Dialect.POSTGRESQL && column.kind() == ColumnKind.TEXT
        ? column.name() + " COLLATE \"C\""
        : column.name();
  }
}
