package kr.proto14.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.proto14.app.history.Added;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.TeamNamer;

/**
 * Adds matches by the batch: one query finds what is known of a whole batch, one statement inserts
 * what is new. Not threadsafe; it must be finished and closed.
 */
final class MatchWriter implements AutoCloseable {
  private static final int BATCH = 500;
  private static final String SELECT =
      "SELECT identity, fingerprint, origin FROM played_match WHERE identity IN (?"
          + ",?".repeat(BATCH - 1)
          + ") ORDER BY id";

  private final MatchOrigin origin;
  private final boolean corrects;
  private final MatchKeys keys;
  private final MatchInsert insert;
  private final PreparedStatement select;
  private final List<Keyed> batch = new ArrayList<>(BATCH);
  private Added added = Added.NOTHING;

  MatchWriter(
      Connection connection,
      MatchOrigin origin,
      boolean corrects,
      Instant recordedAt,
      TeamNamer namer)
      throws SQLException {
    this.origin = origin;
    this.corrects = corrects;
    keys = new MatchKeys(origin.source());
    insert = new MatchInsert(connection, origin, recordedAt, namer);
    select = connection.prepareStatement(SELECT);
  }

  private record Keyed(PlayedMatch match, String identity, String fingerprint) {}

  private record Known(String fingerprint, String origin) {}

  void add(PlayedMatch match) {
    batch.add(new Keyed(match, keys.identity(match), MatchKeys.fingerprint(match)));
    if (batch.size() == BATCH) {
      write();
    }
  }

  /** Writes what is left. */
  Added finish() {
    write();
    return added;
  }

  private void write() {
    if (batch.isEmpty()) {
      return;
    }
    try {
      Map<String, Known> known = known();
      long fresh = 0;
      long corrected = 0;
      for (Keyed each : batch) {
        Known last = known.get(each.identity);
        if (last == null || isCorrection(last, each)) {
          fresh += last == null ? 1 : 0;
          corrected += last == null ? 0 : 1;
          insert.add(each.match, each.identity, each.fingerprint);
          known.put(each.identity, new Known(each.fingerprint, origin.name()));
        }
      }
      insert.flush();
      added = added.plus(new Added(fresh, corrected, batch.size() - fresh - corrected));
    } catch (SQLException e) {
      throw new StoreException("played matches cannot be written", e);
    }
    batch.clear();
  }

  private boolean isCorrection(Known last, Keyed now) {
    return !last.fingerprint.equals(now.fingerprint)
        && (corrects || last.origin.equals(origin.name()));
  }

  private Map<String, Known> known() throws SQLException {
    for (int i = 0; i < BATCH; i++) {
      select.setString(i + 1, batch.get(Math.min(i, batch.size() - 1)).identity);
    }
    Map<String, Known> known = new HashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        known.put(rows.getString(1), new Known(rows.getString(2), rows.getString(3)));
      }
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    try (insert) {
      select.close();
    }
  }
}
