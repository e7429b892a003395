package kr.proto14.engine.soccer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.proto14.engine.pool.Probabilities;
import kr.proto14.engine.soccer.SoccerRow.Sides;

/** A league that no model was made for. */
enum OddLeague {
  ALL_GOALLESS {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 1, team(i), team(i + 1), 0, 0);
    }
  },
  ALL_DRAWN {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 1, team(i), team(i + 1), i % 4, i % 4);
    }
  },
  ALL_ROUTS {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 1, team(i), team(i + 1), 30, 0);
    }
  },
  ONE_ROUT {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 1, team(i), team(i + 1), i == 60 ? 30 : 1, 0);
    }
  },
  A_THOUSAND_GOALS {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 1, team(i), team(i + 1), i % 2 * 1_000, 1_000);
    }
  },
  GOALLESS_THEN_ROUTS {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 1, team(i), team(i + 1), i < 60 ? 0 : 30, 0);
    }
  },
  TWO_TEAMS {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(
          Leagues.START.plusDays(i), 1, team(i % 2), team((i + 1) % 2), random.nextInt(4), i % 3);
    }
  },
  TWO_TEAMS_AT_ONE_GROUND {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 1, team(0), team(1), random.nextInt(5), 0);
    }
  },
  EVERY_TEAM_ONCE {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(
          Leagues.START.plusDays(i), 1, "Home " + i, "Away " + i, random.nextInt(5), 1);
    }
  },
  ONE_TEAM_ALL_DAY {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i / 40), 1, team(0), team(1 + i % 5), i % 3, 1);
    }
  },
  TWENTY_YEARS_OF_NOTHING {
    @Override
    SoccerRow row(Random random, int i) {
      int years = i < 60 ? 0 : 20;
      return Leagues.row(
          Leagues.START.plusDays(i).plusYears(years),
          1 + years,
          team(i),
          team(i + 1),
          i % 3,
          i % 2);
    }
  },
  SEASONS_BACKWARDS {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(Leagues.START.plusDays(i), 2_000 - i, team(i), team(i + 1), i % 3, i % 2);
    }
  },
  SEASONS_OF_ALL_NUMBERS {
    @Override
    SoccerRow row(Random random, int i) {
      int season = i % 3 == 0 ? Integer.MAX_VALUE : i % 3 == 1 ? Integer.MIN_VALUE : i;
      return Leagues.row(Leagues.START.plusDays(i / 3), season, team(i), team(i + 1), i % 3, i % 2);
    }
  },
  SEASONS_NAMED_BY_TWO_YEARS {
    @Override
    SoccerRow row(Random random, int i) {
      int year = 2_015 + i / 50;
      int season = year * 10_000 + year + 1;
      return Leagues.row(
          Leagues.START.plusDays(7L * i), season, team(i), team(i + 2), i % 3, i % 2);
    }
  },
  ODDS_OF_MISPRINTS {
    @Override
    SoccerRow row(Random random, int i) {
      double[] certain = {1e-12, 1e-12, 1e-12};
      certain[random.nextInt(3)] = 1;
      return Leagues.row(
          Leagues.START.plusDays(i),
          1,
          team(i),
          team(i + 1 + i % 3),
          new Sides(i % 3, i % 2),
          Optional.of(Probabilities.ofWeights(certain[0], certain[1], certain[2])));
    }
  },
  ODDS_ALWAYS_CERTAIN {
    @Override
    SoccerRow row(Random random, int i) {
      return Leagues.row(
          Leagues.START.plusDays(i),
          1,
          team(i),
          team(i + 1),
          new Sides(i % 3, 0),
          Optional.of(new Probabilities(1, 0, 0)));
    }
  },
  SHOTS_NOBODY_COUNTED {
    @Override
    SoccerRow row(Random random, int i) {
      Optional<Sides> none = Optional.of(new Sides(0, 0));
      return new SoccerRow(
          Leagues.START.plusDays(i),
          1,
          team(i),
          team(i + 1),
          new Sides(i % 4, i % 3),
          none,
          i % 2 == 0 ? none : Optional.of(new Sides(1_000, 0)),
          i % 7 == 0 ? none : Optional.empty(),
          Optional.empty());
    }
  },
  THE_YEAR_9999 {
    @Override
    SoccerRow row(Random random, int i) {
      LocalDate day = i < 100 ? Leagues.START.plusDays(i) : LocalDate.of(9999, 12, 31);
      return Leagues.row(day, 1, team(i), team(i + 1), i % 3, i % 2);
    }
  };

  abstract SoccerRow row(Random random, int i);

  static String team(int i) {
    return Leagues.name(i % 9);
  }

  List<SoccerRow> rows() {
    Random random = new Random(3);
    List<SoccerRow> rows = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      rows.add(row(random, i));
    }
    return rows;
  }
}
