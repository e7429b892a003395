package kr.proto14.engine.soccer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was forecast of a match is not changed by a bit by what came on its day or later. */
class NoLookAheadTest {
  private static final List<Component> COMPONENTS =
      Arrays.stream(SoccerModel.values())
          .flatMap(model -> model.components().stream())
          .distinct()
          .toList();

  /** The bits of all forecasts up to a day, of the rows that are these very objects. */
  private static Map<SoccerRow, List<Long>> forecasts(
      List<SoccerRow> rows, Set<SoccerRow> wanted, LocalDate last) {
    Map<SoccerRow, List<Long>> bits = new HashMap<>();
    new SoccerWalk(new LeagueLog(rows), COMPONENTS)
        .from(
            Leagues.START,
            step -> {
              if (!step.row().date().isAfter(last) && wanted.contains(step.row())) {
                bits.put(step.row(), Sane.bits(step.opinions()));
              }
            });
    return bits;
  }

  /** Any of the matches that were forecast. */
  private static SoccerRow forecast(List<SoccerRow> rows, Random random) {
    Map<SoccerRow, List<Long>> all = forecasts(rows, identity(rows), LocalDate.MAX);
    List<SoccerRow> known = rows.stream().filter(all::containsKey).toList();
    return known.get(random.nextInt(known.size()));
  }

  private static Set<SoccerRow> identity(List<SoccerRow> rows) {
    Set<SoccerRow> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(rows);
    return all;
  }

  /** A match of that day or later, as odd as a file can have it. */
  private static SoccerRow odd(Random random, LocalDate from, int season, int teams) {
    String home = random.nextInt(3) == 0 ? "A new team" : Leagues.name(random.nextInt(teams));
    String away = random.nextInt(3) == 0 ? "Another" : Leagues.name(teams + random.nextInt(3));
    Optional<Sides> shots = Optional.of(new Sides(random.nextInt(40), random.nextInt(40)));
    return new SoccerRow(
        from.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(400)),
        season + random.nextInt(5) - 2,
        home,
        away,
        new Sides(random.nextInt(random.nextInt(9) == 0 ? 30 : 4), random.nextInt(3)),
        shots,
        random.nextBoolean() ? shots : Optional.empty(),
        Optional.empty(),
        random.nextBoolean()
            ? Optional.of(Probabilities.ofWeights(random.nextDouble(), .3, random.nextDouble()))
            : Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void rows_of_the_same_or_a_later_day_change_no_forecast(long seed) {
    Random random = new Random(seed);
    int teams = 7 + random.nextInt(5);
    List<SoccerRow> rows = Leagues.seasons(seed, teams, 3);
    SoccerRow cut = forecast(rows, random);
    Map<SoccerRow, List<Long>> before = forecasts(rows, identity(rows), cut.date());
    List<SoccerRow> more = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      more.add(odd(random, cut.date(), cut.season(), teams));
    }
    more.addAll(rows);

    Map<SoccerRow, List<Long>> after = forecasts(more, identity(rows), cut.date());

    assertThat(before).as("seed %d", seed).isNotEmpty().containsKey(cut);
    assertThat(after).as("seed %d", seed).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void a_match_is_forecast_as_if_it_were_the_last_of_all(long seed) {
    List<SoccerRow> rows = Leagues.seasons(seed, 8, 2);
    SoccerRow cut = forecast(rows, new Random(seed));
    List<SoccerRow> until =
        rows.stream().filter(row -> row.date().isBefore(cut.date()) || row.equals(cut)).toList();

    assertThat(forecasts(until, identity(rows), cut.date()).get(cut))
        .isNotNull()
        .isEqualTo(forecasts(rows, identity(rows), cut.date()).get(cut));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void what_a_day_brought_is_not_read_before_the_day_is_over(long seed) {
    List<SoccerRow> rows = Leagues.seasons(seed, 8, 2);
    SoccerRow cut = forecast(rows, new Random(seed));
    List<SoccerRow> changed =
        rows.stream()
            .map(
                row ->
                    row.date().isBefore(cut.date()) || row.equals(cut)
                        ? row
                        : Leagues.row(
                            row.date(),
                            row.season(),
                            row.home(),
                            row.away(),
                            new Sides(9, 9),
                            Optional.empty()))
            .toList();

    assertThat(forecasts(changed, identity(rows), cut.date()).get(cut))
        .isNotNull()
        .isEqualTo(forecasts(rows, identity(rows), cut.date()).get(cut));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void the_order_in_which_rows_are_given_changes_no_bit(long seed) {
    List<SoccerRow> rows = Leagues.seasons(seed, 8, 2);
    List<SoccerRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(forecasts(shuffled, identity(rows), LocalDate.MAX))
        .isNotEmpty()
        .isEqualTo(forecasts(rows, identity(rows), LocalDate.MAX));
  }

  @Test
  void one_walk_taken_twice_says_the_same_twice() {
    SoccerWalk walk = new SoccerWalk(new LeagueLog(Leagues.seasons(41, 6, 2)), COMPONENTS);
    List<List<Long>> first = new ArrayList<>();
    List<List<Long>> second = new ArrayList<>();

    walk.from(Leagues.START, step -> first.add(Sane.bits(step.opinions())));
    walk.from(Leagues.START, step -> second.add(Sane.bits(step.opinions())));

    assertThat(second).isNotEmpty().isEqualTo(first);
  }

  @Test
  void a_row_of_the_day_before_does_change_it() {
    List<SoccerRow> rows = Leagues.seasons(51, 10, 2);
    SoccerRow cut = rows.getLast();
    List<SoccerRow> more = new ArrayList<>(rows);
    more.add(Leagues.row(cut.date().minusDays(1), cut.season(), cut.home(), "Team 9", 5, 0));

    assertThat(forecasts(more, identity(rows), LocalDate.MAX).get(cut))
        .isNotEqualTo(forecasts(rows, identity(rows), LocalDate.MAX).get(cut));
  }
}
