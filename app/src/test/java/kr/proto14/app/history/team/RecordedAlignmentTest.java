package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Alignment.Aligned;
import kr.proto14.engine.pool.Match;
import kr.proto14.engine.pool.Round;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded rounds beside the stand-in's full names. */
class RecordedAlignmentTest {
  private final FakeLinks links = new FakeLinks();
  private final TeamRegistry registry =
      new TeamRegistry(links, Clock.fixed(Slates.EVENING, ZoneOffset.UTC));

  static List<Round> rounds() {
    return Slates.recorded();
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void all_14_matches_of_a_round_are_found_in_the_rows_of_its_days(Round round) {
    var found = new RoundAligner(registry, SourceName.KSPO).align(round, rowsOfAllRounds(round));
    assertThat(found).hasSize(14);
    assertRight(round, found);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void what_was_found_once_is_known_the_next_time_and_nothing_is_learned_again(Round round) {
    var aligner = new RoundAligner(registry, SourceName.KSPO);
    aligner.align(round, Slates.full(round));
    int learned = links.links.size();
    assertThat(learned).isPositive();
    var again = aligner.align(round, Slates.full(round));
    assertThat(again.values())
        .allSatisfy(found -> assertThat(((Aligned) found).how()).isNotEqualTo(How.GUESS));
    assertThat(links.links).hasSize(learned);
    assertThat(links.pending).isEmpty();
    Match first = round.matches().getFirst();
    assertThat(
            registry.find(Sport.of(round.id().pool()), SourceName.BETMAN_ID, "", first.home().id()))
        .isPresent();
  }

  @Test
  void by_the_names_alone_110_of_112_are_found_and_none_is_wrong() {
    int found = 0;
    for (Round round : Slates.recorded()) {
      var alignments = byNames(round);
      found += (int) alignments.values().stream().filter(Aligned.class::isInstance).count();
      alignments.values().removeIf(alignment -> !(alignment instanceof Aligned));
      assertRight(round, alignments);
    }
    // 데포아코 has no letter of the end of 데포르티보라코루냐 in its order.
    assertThat(found).isEqualTo(110);
  }

  private static Map<Integer, Alignment> byNames(Round round) {
    var ours =
        round.matches().stream()
            .map(
                match ->
                    new OurMatch(
                        match.number(),
                        match.kickOff(),
                        Slates.unknown(match.home().name()),
                        Slates.unknown(match.away().name())))
            .toList();
    return FixtureMatcher.match(ours, Slates.theirs(rowsOfAllRounds(round)));
  }

  private static List<Fixture> rowsOfAllRounds(Round round) {
    List<Fixture> rows = new ArrayList<>();
    Slates.recorded().stream()
        .filter(other -> other.id().pool() == round.id().pool())
        .forEach(other -> rows.addAll(Slates.full(other)));
    return rows;
  }

  private static void assertRight(Round round, Map<Integer, Alignment> found) {
    List<Fixture> right = Slates.full(round);
    found.forEach(
        (number, alignment) ->
            assertThat(alignment)
                .as("match " + number)
                .isInstanceOfSatisfying(
                    Aligned.class,
                    aligned -> assertThat(aligned.theirs()).isEqualTo(right.get(number - 1))));
  }
}
