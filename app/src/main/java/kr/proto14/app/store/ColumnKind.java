package kr.proto14.app.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column holds, whichever database it stands in. */
public enum ColumnKind {
  TEXT("t", Types.VARCHAR),
  INTEGER("i", Types.BIGINT),
  DECIMAL("d", Types.DOUBLE),
  BLOB("b", Types.BINARY);

  private final String code;
  private final int type;

  ColumnKind(String code, int type) {
    this.code = code;
    this.type = type;
  }

  /** One letter. */
  public String code() {
    return code;
  }

  /** The kind with that letter. */
  public static Optional<ColumnKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** By the type's name, as one of the databases gives it. */
  static ColumnKind ofType(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "TEXT" -> TEXT;
      case "INTEGER", "BIGINT", "INT4", "INT8", "BIGSERIAL", "SMALLINT", "INT2" -> INTEGER;
      case "DOUBLE PRECISION", "FLOAT8" -> DECIMAL;
      case "BLOB", "BYTEA" -> BLOB;
      default -> throw new StoreException("no copy is made of a column of type " + name);
    };
  }

  @Nullable Object read(ResultSet row, int column) throws SQLException {
    return switch (this) {
      case TEXT -> row.getString(column);
      case BLOB -> row.getBytes(column);
      case INTEGER -> {
        long value = row.getLong(column);
        yield row.wasNull() ? null : value;
      }
      case DECIMAL -> {
        double value = row.getDouble(column);
        yield row.wasNull() ? null : value;
      }
    };
  }

  void bind(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(column, type);
      case String text -> statement.setString(column, text);
      case Long number -> statement.setLong(column, number);
      case Double number -> statement.setDouble(column, number);
      case byte[] bytes -> statement.setBytes(column, bytes);
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }
}
