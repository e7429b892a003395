package kr.proto14.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.round.Followed;
import kr.proto14.app.round.Followed.Stage;
import kr.proto14.app.round.Records;
import kr.proto14.app.round.Sealed;
import kr.proto14.app.round.Settlement;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.testing.AppBench;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.Game;

/** A recorded round between its sale and its results, and what really came of it. */
record Played(RoundId id, String onSale, String over, String outcomes) {
  static final Played SOCCER_53 =
      new Played(
          RoundId.parse("G011-260053"),
          "2026-09-16T12:00:00+09:00",
          "2026-09-18T08:00:00+09:00",
          "1222X1X1222212");
  static final Played BASKETBALL_1 =
      new Played(
          RoundId.parse("G027-260001"),
          "2026-01-02T12:00:00+09:00",
          "2026-01-04T16:00:00+09:00",
          "X21X21X2X22121");

  private static final Map<Character, String> SOCCER_WORDS = Map.of('1', "승", 'X', "무", '2', "패");
  private static final Map<Character, String> BASKETBALL_WORDS =
      Map.of('1', "승", 'X', "5", '2', "패");

  /** Predicts it and goes to the morning after its last match. */
  void play(AppBench bench) {
    Game game = Game.of(id.pool().gameId());
    bench.betman.show(AppBench.only(game, id.gmTs()));
    bench.clock.set(OffsetDateTime.parse(onSale).toInstant());
    Job.Result.Done check = bench.check();
    assertThat(check.wentWell()).as(check.toString()).isTrue();
    bench.clock.set(OffsetDateTime.parse(over).toInstant());
  }

  Optional<Settlement> settlement(AppBench bench) {
    return bench.store().reading(tx -> new Records(tx).settlement(id)).map(Sealed::value);
  }

  Stage stage(Job.Result.Done done) {
    return done.life().rounds().stream()
        .filter(followed -> followed.id().equals(id))
        .map(Followed::stage)
        .findFirst()
        .orElseThrow();
  }

  /** That it was settled by what was really played. */
  void assertSettledRightly(AppBench bench) {
    StringBuilder settled = new StringBuilder();
    settlement(bench)
        .orElseThrow()
        .endings()
        .forEach(ending -> settled.append(ending.outcome().orElseThrow().sign()));
    assertThat(settled.toString()).isEqualTo(outcomes);
  }

  /** That a message reports what was really played, match by match. */
  void assertReported(String message) {
    List<String> lines = message.lines().filter(line -> line.contains(" · 실제 ")).toList();
    assertThat(lines).hasSize(14);
    var words = id.pool() == Pool.SOCCER ? SOCCER_WORDS : BASKETBALL_WORDS;
    for (int i = 0; i < 14; i++) {
      assertThat(lines.get(i)).contains("실제 " + words.get(outcomes.charAt(i)) + " (");
    }
  }
}
