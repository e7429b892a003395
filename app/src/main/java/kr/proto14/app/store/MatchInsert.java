package kr.proto14.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import kr.proto14.app.history.Counted;
import kr.proto14.app.history.MatchOrigin;
import kr.proto14.app.history.PastOdds;
import kr.proto14.app.history.PlayedMatch;
import kr.proto14.app.history.Side;
import kr.proto14.app.history.TeamNamer;
import org.jspecify.annotations.Nullable;

/** The statement that adds rows of played matches. Not threadsafe. */
final class MatchInsert implements AutoCloseable {
  private static final int COLUMNS = 35;
  private static final String INSERT =
      "INSERT INTO played_match (identity, fingerprint, source, origin, raw, sport, league, scope,"
          + " day, kick_off, home_id, home_name, home_team, away_id, away_name, away_team,"
          + " home_score, away_score, covers, odds_home, odds_middle, odds_away, odds_kind,"
          + " bookmaker, odds_known_at, spread, neutral, known_at, recorded_at, shots_home,"
          + " shots_away, target_home, target_away, xg_home, xg_away) VALUES (?"
          + ",?".repeat(COLUMNS - 1)
          + ")";

  private final PreparedStatement statement;
  private final MatchOrigin origin;
  private final Instant recordedAt;
  private final TeamNamer namer;
  private final Map<String, Optional<String>> teams = new HashMap<>();
  private int place;

  MatchInsert(Connection connection, MatchOrigin origin, Instant recordedAt, TeamNamer namer)
      throws SQLException {
    this.statement = connection.prepareStatement(INSERT);
    this.origin = origin;
    this.recordedAt = recordedAt;
    this.namer = namer;
  }

  void add(PlayedMatch match, String identity, String fingerprint) throws SQLException {
    place = 0;
    text(identity);
    text(fingerprint);
    text(origin.source());
    text(origin.name());
    text(origin.raw());
    text(match.sport().code());
    text(match.league());
    text(match.scope());
    text(match.day().toString());
    whole(match.kickOff().map(Instant::toEpochMilli).orElse(null));
    side(match, match.home());
    side(match, match.away());
    whole((long) match.score().home());
    whole((long) match.score().away());
    text(Covers.of(match.score()).name());
    odds(match);
    decimal(match.spread());
    whole(match.neutral() ? 1L : 0L);
    whole(Times.knownAt(match.resultKnownAt(), recordedAt));
    whole(recordedAt.toEpochMilli());
    counted(match.counted());
    statement.addBatch();
  }

  void flush() throws SQLException {
    statement.executeBatch();
  }

  private void side(PlayedMatch match, Side side) throws SQLException {
    text(side.id());
    text(side.name());
    text(
        teams
            .computeIfAbsent(
                String.join(
                    "\u001f", match.sport().code(), match.scope(), match.league(), side.key()),
                _ -> Optional.ofNullable(namer.idOf(match, origin.source(), side)))
            .orElse(null));
  }

  private void odds(PlayedMatch match) throws SQLException {
    Optional<PastOdds> odds = match.odds();
    decimal(odds.map(PastOdds::home).map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    decimal(odds.map(PastOdds::middle).orElseGet(OptionalDouble::empty));
    decimal(odds.map(PastOdds::away).map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
    text(odds.map(each -> each.kind().name()).orElse(null));
    text(odds.map(PastOdds::bookmaker).orElse(null));
    whole(odds.map(_ -> Times.knownAt(match.oddsKnownAt(), recordedAt)).orElse(null));
  }

  private void counted(Counted counted) throws SQLException {
    shots(counted.shots().orElse(null));
    shots(counted.onTarget().orElse(null));
    Counted.Xg xg = counted.xg().orElse(null);
    decimal(xg == null ? OptionalDouble.empty() : OptionalDouble.of(xg.home()));
    decimal(xg == null ? OptionalDouble.empty() : OptionalDouble.of(xg.away()));
  }

  private void shots(Counted.@Nullable Shots shots) throws SQLException {
    whole(shots == null ? null : (long) shots.home());
    whole(shots == null ? null : (long) shots.away());
  }

  private void text(@Nullable String value) throws SQLException {
    statement.setString(++place, value);
  }

  private void whole(@Nullable Long value) throws SQLException {
    if (value == null) {
      statement.setNull(++place, Types.BIGINT);
    } else {
      statement.setLong(++place, value);
    }
  }

  private void decimal(OptionalDouble value) throws SQLException {
    if (value.isEmpty()) {
      statement.setNull(++place, Types.DOUBLE);
    } else {
      statement.setDouble(++place, value.getAsDouble());
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
