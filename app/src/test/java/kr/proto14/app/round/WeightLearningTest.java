package kr.proto14.app.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.proto14.app.history.Sport;
import kr.proto14.app.notify.Html;
import kr.proto14.app.notify.message.OperatorWriter;
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.store.OutboxMessage;
import kr.proto14.app.store.Store;
import kr.proto14.app.store.Tx;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.forecast.Group;
import kr.proto14.engine.forecast.LearnedWeights;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.weights.MemberRecord;
import kr.proto14.engine.weights.Part;
import kr.proto14.engine.weights.PartRecord;
import kr.proto14.engine.weights.PastRound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightLearningTest {
  private static final Optional<LearnedWeights> PRIORS = Optional.empty();

  private final SettableClock clock = new SettableClock(SettledRounds.FIRST);

  private List<Note> learn(Store store, int afterRound) {
    return learn(store, SettledRounds.settledAt(afterRound), Locale.KOREAN);
  }

  private List<Note> learn(Store store, Instant at, Locale language) {
    clock.set(at);
    OperatorWriter voice =
        new OperatorWriter(
            Texts.of("messages", language), List.of(new Recipient("operators", "9")));
    return new WeightLearning(store, voice, clock).run();
  }

  private static Optional<LearnedWeights> weights(Store store, Instant moment) {
    return store.reading(tx -> Weights.newest(tx, Pool.SOCCER, moment));
  }

  private static double panel(LearnedWeights weights) {
    return weights.withoutMarket().weights().getOrDefault(Group.PANEL, Double.NaN);
  }

  private static List<String> told(Store store) {
    return store.outbox().latest(9).reversed().stream()
        .map(OutboxMessage::body)
        .map(Html::toPlain)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void what_settled_rounds_teach_is_recorded_once_and_read_by_the_moment(Databases database) {
    try (Store store = database.fresh()) {
      SettledRounds.add(store, Pool.SOCCER, 1, 4, 1, PRIORS);
      assertThat(learn(store, 4)).isEmpty();
      Instant first = SettledRounds.settledAt(4);
      LearnedWeights before = weights(store, first).orElseThrow();
      assertThat(panel(before)).isBetween(0.0, .54);
      assertThat(weights(store, first.minusMillis(1))).isEmpty();
      assertThat(rounds(store, first)).isEqualTo(4);

      SettledRounds.add(store, Pool.SOCCER, 5, 9, 1, PRIORS);
      learn(store, 9);

      LearnedWeights after = weights(store, SettledRounds.settledAt(9)).orElseThrow();
      assertThat(after).isNotEqualTo(before);
      assertThat(weights(store, first)).as("as it was then").contains(before);
      Optional<LearnedWeights> other =
          store.reading(tx -> Weights.newest(tx, Pool.BASKETBALL, first));
      assertThat(other).isEmpty();
    }
  }

  private static int rounds(Store store, Instant moment) {
    return store
        .reading(tx -> tx.poolWeights().newest(Sport.SOCCER, moment))
        .orElseThrow()
        .rounds();
  }

  @Test
  void what_did_not_change_is_not_recorded_again() {
    try (Store store = Databases.SQLITE.fresh()) {
      assertThat(learn(store, 0)).isEmpty();
      assertThat(weights(store, SettledRounds.settledAt(0))).isEmpty();

      SettledRounds.add(store, Pool.SOCCER, 1, 2, 1, PRIORS);
      learn(store, 2);
      Instant later = SettledRounds.settledAt(2).plus(Duration.ofDays(1));
      learn(store, later, Locale.KOREAN);

      assertThat(recordedAt(store, later)).isEqualTo(SettledRounds.settledAt(2));
      store.inTransaction(tx -> new Records(tx).seal(corrected(tx, 2, 2, true), later));
      Instant latest = later.plus(Duration.ofHours(1));
      learn(store, latest, Locale.KOREAN);
      assertThat(recordedAt(store, latest))
          .as("a correction that only confirms what was known")
          .isEqualTo(SettledRounds.settledAt(2));
    }
  }

  private static Instant recordedAt(Store store, Instant moment) {
    return store
        .reading(tx -> tx.poolWeights().newest(Sport.SOCCER, moment))
        .orElseThrow()
        .recordedAt();
  }

  /** The settlement of a round once more, as it was or with other ends. */
  private static Settlement corrected(Tx tx, int number, int version, boolean same) {
    Settlement before =
        new Records(tx).settlement(SettledRounds.id(Pool.SOCCER, number)).orElseThrow().value();
    return new Settlement(
        before.round(),
        version,
        1,
        before.endings().stream()
            .map(
                ending ->
                    same
                        ? ending
                        : SettledRounds.ending(
                            ending.match(),
                            ending.match() < 3 ? Optional.empty() : Optional.of(Outcome.MIDDLE)))
            .toList());
  }

  @Test
  void a_correction_is_learned_from_and_void_matches_are_left_out() {
    try (Store store = Databases.SQLITE.fresh()) {
      SettledRounds.add(store, Pool.SOCCER, 1, 2, 1, PRIORS);
      learn(store, 2);
      Instant later = SettledRounds.settledAt(2).plus(Duration.ofDays(1));
      store.inTransaction(tx -> new Records(tx).seal(corrected(tx, 2, 2, false), later));

      learn(store, later.plusSeconds(1), Locale.KOREAN);

      assertThat(recordedAt(store, later.plusSeconds(1))).isEqualTo(later.plusSeconds(1));
      List<PastRound> rounds = store.reading(tx -> new PastRounds(tx).of(Pool.SOCCER));
      assertThat(rounds).extracting(round -> round.matches().size()).containsExactly(14, 12);
      assertThat(rounds.getLast().matches())
          .allSatisfy(match -> assertThat(match.outcome()).isEqualTo(Outcome.MIDDLE));
      assertThat(rounds.getLast().matches().getFirst().forecast().number()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_panel_that_does_harm_is_told_once_and_its_end_too(Databases database) {
    try (Store store = database.fresh()) {
      SettledRounds.add(store, Pool.SOCCER, 1, 29, 2, PRIORS);
      assertThat(learn(store, 29)).isEmpty();
      assertThat(told(store)).isEmpty();

      SettledRounds.add(store, Pool.SOCCER, 30, 31, 2, PRIORS);
      assertThat(learn(store, 31))
          .extracting(Note::toString)
          .containsExactly("pool-worse pool=soccer");
      assertThat(told(store))
          .singleElement()
          .asString()
          .contains("⚠️ AI 예측 때문에", "축구토토 승무패", "최근 결과가 확정된 30회차(420경기)", "proto14 panel");

      SettledRounds.add(store, Pool.SOCCER, 32, 32, 2, PRIORS);
      assertThat(learn(store, 32)).hasSize(1);
      assertThat(told(store)).hasSize(1);

      SettledRounds.add(store, Pool.SOCCER, 33, 62, 0, PRIORS);
      assertThat(learn(store, SettledRounds.settledAt(62), Locale.ENGLISH)).isEmpty();
      assertThat(told(store)).hasSize(2);
      assertThat(told(store).getLast())
          .contains("✅ The language models do the forecasts no more harm");
      assertThat(store.outbox().latest(9))
          .extracting(row -> row.key().event() + " " + row.key().version())
          .containsExactlyInAnyOrder("pool-worse 1", "pool-worse-over 1");
    }
  }

  @Test
  void harm_that_comes_back_is_told_again() {
    try (Store store = Databases.SQLITE.fresh()) {
      SettledRounds.add(store, Pool.SOCCER, 1, 30, 2, PRIORS);
      learn(store, 30);
      SettledRounds.add(store, Pool.SOCCER, 31, 60, 0, PRIORS);
      learn(store, 60);
      SettledRounds.add(store, Pool.SOCCER, 61, 90, 2, PRIORS);
      learn(store, SettledRounds.settledAt(90), Locale.ENGLISH);

      assertThat(told(store)).hasSize(3);
      assertThat(told(store).getLast())
          .contains(
              "⚠️ The language models make the forecasts worse", "30 settled rounds (420 matches)");
    }
  }

  @Test
  void the_record_tells_what_members_and_parts_were_worth() {
    try (Store store = Databases.SQLITE.fresh()) {
      SettledRounds.add(store, Pool.SOCCER, 1, 6, 1, PRIORS);
      SettledRounds.add(store, Pool.BASKETBALL, 1, 2, 1, PRIORS);
      learn(store, 6);

      PanelRecord record =
          store.reading(tx -> PanelRecord.of(tx, Pool.SOCCER, SettledRounds.settledAt(6)));

      assertThat(record.rounds()).isEqualTo(6);
      assertThat(record.members()).extracting(MemberRecord::name).containsExactly("gpt");
      assertThat(record.members().getFirst().matches()).isEqualTo(84);
      assertThat(record.members().getFirst().effect().orElseThrow().clusters()).isEqualTo(6);
      assertThat(record.parts())
          .extracting(PartRecord::part)
          .containsExactly(Part.POOL, Part.STATISTICAL, Part.PANEL, Part.HISTORY);
      assertThat(record.watch().orElseThrow().rounds()).isEqualTo(6);
      assertThat(record.weights()).isPresent();
      PanelRecord other =
          store.reading(tx -> PanelRecord.of(tx, Pool.BASKETBALL, SettledRounds.settledAt(6)));
      assertThat(other.rounds()).isEqualTo(2);
    }
  }
}
