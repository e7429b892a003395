package kr.proto14.app.history.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kr.proto14.app.history.Sport;
import kr.proto14.app.history.team.Alignment.Aligned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up evenings of teams of the typed table: Betman's names against KSPO's, nothing known. */
class MatcherPropertyTest {
  private static final int MATCHES = 14;
  private static final int OTHERS = 12;

  /** Short and full name of each team. */
  private record Names(String cut, String full) {}

  private record Evening(
      List<OurMatch> ours, List<TheirMatch> theirs, Map<Integer, Fixture> right) {}

  private static List<Names> names(Sport sport) {
    Map<String, String> cut = new HashMap<>();
    Map<String, Names> names = new HashMap<>();
    for (TeamLink link : SeededTeams.bundled().links()) {
      String name = link.name().name();
      if (link.sport() == sport && link.name().source().equals(SourceName.BETMAN)) {
        cut.putIfAbsent(link.team(), name);
      } else if (link.sport() == sport
          && link.name().source().equals(SourceName.KSPO)
          && cut.containsKey(link.team())) {
        names.putIfAbsent(link.team(), new Names(cut.getOrDefault(link.team(), name), name));
      }
    }
    return names.keySet().stream().sorted().map(names::get).toList();
  }

  private static Evening evening(Random random, Sport sport) {
    List<Names> teams = new ArrayList<>(names(sport));
    Collections.shuffle(teams, random);
    List<OurMatch> ours = new ArrayList<>();
    List<TheirMatch> theirs = new ArrayList<>();
    Map<Integer, Fixture> right = new HashMap<>();
    for (int i = 0; 2 * i + 1 < Math.min(teams.size(), 2 * (MATCHES + OTHERS)); i++) {
      Names home = teams.get(2 * i);
      Names away = teams.get(2 * i + 1);
      Fixture fixture = Slates.fixture(home.full(), away.full());
      theirs.addAll(Slates.theirs(List.of(fixture)));
      if (i < MATCHES) {
        int number = i + 1;
        right.put(number, fixture);
        ours.add(
            new OurMatch(
                number, Slates.EVENING, Slates.unknown(home.cut()), Slates.unknown(away.cut())));
      }
    }
    return new Evening(ours, theirs, right);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nothing_is_found_wrongly_and_nearly_all_is_found(long seed) {
    Random random = new Random(seed);
    int found = 0;
    int all = 0;
    for (int i = 0; i < 10; i++) {
      Evening evening = evening(random, i % 2 == 0 ? Sport.SOCCER : Sport.BASKETBALL);
      for (var entry : FixtureMatcher.match(evening.ours, evening.theirs).entrySet()) {
        all++;
        if (entry.getValue() instanceof Aligned aligned) {
          found++;
          assertThat(aligned.theirs())
              .as("seed " + seed + ", evening " + i + ", match " + entry.getKey())
              .isEqualTo(evening.right.get(entry.getKey()));
        }
      }
    }
    assertThat((double) found / all).as("seed " + seed).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void the_order_of_both_lists_makes_no_difference(long seed) {
    Random random = new Random(seed);
    Evening evening = evening(random, seed % 2 == 0 ? Sport.SOCCER : Sport.BASKETBALL);
    List<TheirMatch> doubled = new ArrayList<>(evening.theirs);
    // A row more with one name changed makes some matches doubtful.
    TheirMatch first = doubled.getFirst();
    Fixture near = Slates.fixture(first.home().name(), first.away().name() + "스");
    doubled.addAll(Slates.theirs(List.of(near)));
    var expected = FixtureMatcher.match(evening.ours, doubled);
    for (int i = 0; i < 10; i++) {
      List<OurMatch> ours = new ArrayList<>(evening.ours);
      List<TheirMatch> theirs = new ArrayList<>(doubled);
      Collections.shuffle(ours, random);
      Collections.shuffle(theirs, random);
      assertThat(FixtureMatcher.match(ours, theirs))
          .as("seed " + seed + ", shuffle " + i)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void no_fixture_is_given_twice(long seed) {
    Random random = new Random(seed);
    Evening evening = evening(random, Sport.SOCCER);
    List<OurMatch> ours = new ArrayList<>(evening.ours);
    for (OurMatch match : evening.ours) {
      ours.add(new OurMatch(match.number() + MATCHES, match.kickOff(), match.home(), match.away()));
    }
    Set<Fixture> given = new HashSet<>();
    for (Alignment alignment : FixtureMatcher.match(ours, evening.theirs).values()) {
      if (alignment instanceof Aligned aligned) {
        assertThat(given.add(aligned.theirs())).as("seed " + seed).isTrue();
      }
    }
    assertThat(given).as("a match that stands twice is in doubt").isEmpty();
  }
}
