package kr.proto14.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** What a healthy Betman answers at a moment. */
record BetmanAnswers(Recordings recordings, Instant now) {
  ObjectNode answer(Endpoint endpoint, Parameters asked) {
    return switch (endpoint) {
      case LIST -> ListJson.plain(recordings, now);
      case CACHED_LIST -> ListJson.cached(recordings, now);
      case POOL_DETAIL -> round(asked).map(this::detail).orElseGet(BetmanAnswers::unknown);
      case GAME_INFO -> gameInfo(asked);
      case CLOSED -> ArchiveJson.closed(recordings, asked, now);
      case CALENDAR -> ArchiveJson.calendar(recordings, asked, now);
      case SCORES -> scores(asked);
      case PUBLISHED -> ResultsJson.published(recordings, now);
      case PAGE -> throw new IllegalArgumentException("a page is no JSON");
    };
  }

  /** Whether the answer is the detail of a pool's round. */
  boolean isPoolDetail(Endpoint endpoint, Parameters asked) {
    boolean detail = endpoint == Endpoint.POOL_DETAIL || endpoint == Endpoint.GAME_INFO;
    return detail && round(asked).isPresent();
  }

  /** Whether the answer has the results of a pool's round. */
  boolean hasPoolResults(Endpoint endpoint, Parameters asked) {
    return endpoint == Endpoint.SCORES
        && round(asked).filter(round -> round.showsResults(now)).isPresent();
  }

  private ObjectNode gameInfo(Parameters asked) {
    return asked.text("gmId").equals(Game.FIXED_ODDS.gmId())
        ? odds(asked).map(found -> DetailJson.odds(found, now)).orElseGet(BetmanAnswers::unknown)
        : round(asked).map(this::detail).orElseGet(BetmanAnswers::unknown);
  }

  private ObjectNode scores(Parameters asked) {
    return asked.text("gmId").equals(Game.FIXED_ODDS.gmId())
        ? OddsResultsJson.of(odds(asked), now)
        : ResultsJson.scores(round(asked), now);
  }

  private ObjectNode detail(RecordedRound round) {
    return DetailJson.pool(round, now);
  }

  private Optional<RecordedRound> round(Parameters asked) {
    return recordings.rounds().stream()
        .filter(round -> round.game().gmId().equals(asked.text("gmId")))
        .filter(round -> round.gmTs() == asked.number("gmTs", -1))
        .findFirst();
  }

  private Optional<OddsRound> odds(Parameters asked) {
    return recordings.oddsRounds().stream()
        .filter(round -> round.gmTs() == asked.number("gmTs", -1))
        .findFirst();
  }

  /** How Betman answers for a round that it does not have was never seen; this is a guess. */
  private static ObjectNode unknown() {
    ObjectNode node = Json.object();
    node.putNull("currentLottery");
    node.set("rsMsg", Json.envelope("E", "조회된 데이터가 없습니다."));
    return node;
  }
}
