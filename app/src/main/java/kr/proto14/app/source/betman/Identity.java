package kr.proto14.app.source.betman;

import java.util.Optional;
import java.util.OptionalInt;
import kr.proto14.app.source.http.Fields;
import kr.proto14.app.source.http.Unusable;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;

/** Which game and round an answer, or an entry of it, says it is. */
final class Identity {
  private static final int YEARS = 100;
  private static final int NUMBERS_A_YEAR = 10_000;

  private Identity() {}

  /** The {@code gmId} of an entry, from itself or from its {@code gameMaster}. */
  static Optional<String> gameId(Fields entry) {
    Optional<String> own = entry.text("gmId");
    Optional<String> master = entry.object("gameMaster").flatMap(game -> game.text("gmId"));
    if (own.isPresent() && master.isPresent() && !own.equals(master)) {
      throw Unusable.badData("gmId and gameMaster name different games.");
    }
    return own.or(() -> master);
  }

  /** The round an entry of one of our pools stands for. */
  static RoundId round(Pool pool, Fields entry) {
    OptionalInt gmTs = entry.integer("gmTs");
    if (gmTs.isEmpty()) {
      throw Unusable.changed("No gmTs.");
    }
    RoundId id;
    try {
      id = RoundId.ofGmTs(pool, gmTs.getAsInt());
    } catch (IllegalArgumentException e) {
      throw Unusable.badData("gmTs is no year and round number.");
    }
    checkNumber(id, entry);
    return id;
  }

  /** Refuses the answer about another game or round than the one asked for. */
  static void check(String gameId, int gmTs, Fields root, Fields lottery) {
    if (!gameId(lottery).orElse(gameId).equals(gameId)) {
      throw Unusable.badData("The answer is about another game than the one asked for.");
    }
    OptionalInt inside = lottery.integer("gmTs");
    OptionalInt outside = root.integer("gmTs");
    if (inside.isEmpty() && outside.isEmpty()) {
      throw Unusable.changed("The answer has no gmTs.");
    }
    if (inside.orElse(gmTs) != gmTs || outside.orElse(gmTs) != gmTs) {
      throw Unusable.badData("The answer is about another round than the one asked for.");
    }
  }

  /** For our pools the year and number beside {@code gmTs} say the same. */
  static void checkNumber(RoundId id, Fields entry) {
    OptionalInt year = entry.integer("gmOsidTsYear");
    OptionalInt number = entry.integer("gmOsidTs");
    if (year.isPresent()
        && number.isPresent()
        && year.getAsInt() % YEARS * NUMBERS_A_YEAR + number.getAsInt() != id.gmTs()) {
      throw Unusable.badData("gmTs and its year and number say different rounds.");
    }
  }
}
