package kr.proto14.app.history.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Swapped days that are days of the calendar both ways. */
class DateOrderTest {
  private static List<LocalDate> season(int year, Random random) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = LocalDate.of(year, 8, 11 + random.nextInt(7));
        day.isBefore(LocalDate.of(year + 1, 5, 28));
        day = day.plusDays(1 + random.nextInt(8))) {
      for (int match = random.nextInt(4); match >= 0; match--) {
        days.add(day);
      }
    }
    return days;
  }

  private static List<Long> suspects(List<LocalDate> days) {
    DateOrder order = new DateOrder();
    for (int i = 0; i < days.size(); i++) {
      order.saw(i + 2, "E0", days.get(i));
    }
    return order.suspects().stream().map(Problem::line).sorted().toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
  void one_swapped_day_in_a_season_is_found_and_no_other(long seed) {
    Random random = new Random(seed);
    List<LocalDate> days = new ArrayList<>(season(2021, random));
    days.addAll(season(2022, random));
    assertThat(suspects(days)).as("seed %d, untouched", seed).isEmpty();
    List<Integer> candidates = new ArrayList<>();
    for (int i = 60; i < days.size() - 60; i++) {
      LocalDate day = days.get(i);
      if (Math.abs(Dates.swapped(day).toEpochDay() - day.toEpochDay()) > 60) {
        candidates.add(i);
      }
    }
    int which = candidates.get(random.nextInt(candidates.size()));
    days.set(which, Dates.swapped(days.get(which)));

    assertThat(suspects(days)).as("seed %d", seed).containsExactly(which + 2L);
  }

  @Test
  void a_whole_file_misread_by_a_tool_is_found() {
    List<LocalDate> days = season(2021, new Random(5)).stream().map(Dates::swapped).toList();

    assertThat(suspects(days)).hasSizeGreaterThan(days.size() / 8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_list_in_no_order_is_not_judged(long seed) {
    Random random = new Random(seed);
    List<LocalDate> days = new ArrayList<>(season(2021, random));
    Collections.shuffle(days, random);

    assertThat(suspects(days)).as("seed %d", seed).isEmpty();
  }

  @Test
  void leagues_are_judged_apart() {
    DateOrder order = new DateOrder();
    order.saw(2, "E0", LocalDate.of(2023, 8, 19));
    order.saw(3, "E0", LocalDate.of(2023, 10, 9));
    order.saw(4, "D1", LocalDate.of(2023, 10, 9));
    order.saw(5, "E0", LocalDate.of(2023, 9, 16));

    assertThat(order.suspects())
        .containsExactly(new Problem(3, ProblemKind.SWAPPED_DATE, "2023-10-09"));
  }
}
