package kr.proto14.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.Sport;
import org.junit.jupiter.api.Test;

class BacktestQueryTest {
  private static final LeagueKey PREMIER = new LeagueKey(Sport.SOCCER, "England", "England 1");

  private static BacktestQuery of(String league) {
    return new BacktestQuery(
        Optional.empty(), List.of(league), Optional.empty(), Optional.empty(), Set.of());
  }

  @Test
  void a_league_is_called_by_country_and_name_or_by_its_name() {
    assertThat(List.of("England/England 1", "england 1", "ENGLAND/1"))
        .allMatch(typed -> of(typed).asks(PREMIER));
    assertThat(List.of("England", "England/2", "1", "England 11", ""))
        .noneMatch(typed -> of(typed).asks(PREMIER));
    assertThat(of("K1").asks(new LeagueKey(Sport.SOCCER, "", "K1"))).isTrue();
  }

  @Test
  void without_options_everything_is_asked_for() {
    BacktestQuery all = BacktestQuery.everything();

    assertThat(all.asks(PREMIER)).isTrue();
    assertThat(all.asks(Sport.BASKETBALL)).isTrue();
    assertThat(all.asks("goals")).isTrue();
    assertThat(all.asks(LocalDate.MIN, 1900)).isTrue();
  }

  @Test
  void the_base_rates_are_always_asked_for_and_others_by_name() {
    BacktestQuery goals =
        new BacktestQuery(
            Optional.of(Sport.SOCCER),
            List.of(),
            Optional.of(new Bound.Season(2020)),
            Optional.of(new Bound.Day(LocalDate.of(2022, 1, 1))),
            Set.of("goals"));

    assertThat(List.of("base", "goals")).allMatch(goals::asks);
    assertThat(List.of("market", "past-odds")).noneMatch(goals::asks);
    assertThat(goals.asks(Sport.BASKETBALL)).isFalse();
    assertThat(goals.asks(LocalDate.of(2021, 12, 31), 2021)).isTrue();
    assertThat(goals.asks(LocalDate.of(2022, 1, 2), 2021)).isFalse();
    assertThat(goals.asks(LocalDate.of(2019, 12, 31), 2019)).isFalse();
  }
}
