package kr.proto14.app.ai.question;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kr.proto14.app.ai.question.LeaguePast.Place;
import kr.proto14.app.forecast.GameOutlook;
import kr.proto14.app.forecast.Outlook;
import kr.proto14.engine.pool.Odds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Pool;
import kr.proto14.engine.pool.Votes;

/** Facts in Korean, as the models read them; the same figures always give the same words. */
final class FactWords {
  private final Pool pool;
  private final UnaryOperator<String> names;

  /**
   * @param names of teams by our ids
   */
  FactWords(Pool pool, UnaryOperator<String> names) {
    this.pool = requireNonNull(pool, "pool");
    this.names = requireNonNull(names, "names");
  }

  Fact base(Map<Outcome, Double> rates) {
    return new Fact(
        FactKind.BASE,
        String.format(
            Locale.ROOT,
            "이 리그 최근 3년: 홈 기준 승 %.0f%%, %s %.0f%%, 패 %.0f%%",
            100 * rates.getOrDefault(Outcome.HOME, 0.0),
            middle(),
            100 * rates.getOrDefault(Outcome.MIDDLE, 0.0),
            100 * rates.getOrDefault(Outcome.AWAY, 0.0)));
  }

  Fact table(Optional<Place> home, Optional<Place> away) {
    return both(FactKind.TABLE, home.map(this::place), away.map(this::place));
  }

  private String place(Place place) {
    return pool == Pool.SOCCER
        ? String.format(
            Locale.ROOT,
            "%d위/%d팀 (%d승 %d무 %d패, 승점 %d, 득실 %d:%d)",
            place.rank(),
            place.of(),
            place.won(),
            place.drawn(),
            place.lost(),
            place.points(),
            place.scored(),
            place.conceded())
        : String.format(
            Locale.ROOT,
            "%d위/%d팀 (%d승 %d패, 평균 %.1f득점 %.1f실점)",
            place.rank(),
            place.of(),
            place.won(),
            place.lost(),
            place.scored() / (double) place.played(),
            place.conceded() / (double) place.played());
  }

  Fact form(String home, List<Game> homeForm, String away, List<Game> awayForm) {
    return both(FactKind.FORM, line(home, homeForm), line(away, awayForm));
  }

  private Optional<String> line(String team, List<Game> games) {
    return games.isEmpty()
        ? Optional.empty()
        : Optional.of(
            games.stream().map(game -> played(game, team)).collect(Collectors.joining(", ")));
  }

  private String played(Game game, String team) {
    int margin = game.margin(team);
    return String.format(
        Locale.ROOT,
        "%s %s %d:%d%s",
        game.home().equals(team) ? "홈" : "원정",
        names.apply(game.opponent(team)),
        game.own(team),
        game.others(team),
        margin > 0 ? "승" : margin < 0 ? "패" : "무");
  }

  Fact meetings(String home, List<Game> meetings) {
    return new Fact(
        FactKind.HEAD_TO_HEAD,
        "홈팀 기준 "
            + meetings.stream()
                .map(game -> game.date() + " " + played(game, home))
                .collect(Collectors.joining(", ")));
  }

  Fact rest(LocalDate day, Optional<LocalDate> home, Optional<LocalDate> away) {
    return both(FactKind.REST, home.map(last -> days(last, day)), away.map(last -> days(last, day)));
  }

  private static String days(LocalDate last, LocalDate day) {
    return ChronoUnit.DAYS.between(last, day) + "일 만의 경기";
  }

  Fact rating(Outlook.Standing home, Outlook.Standing away) {
    return both(FactKind.RATING, Optional.of(strength(home)), Optional.of(strength(away)));
  }

  private static String strength(Outlook.Standing standing) {
    return String.format(
        Locale.ROOT,
        "공격 %.2f배, 실점 %.2f배, 종합 %d위/%d팀",
        standing.attack(),
        standing.defence(),
        standing.rank(),
        standing.of());
  }

  Fact rating(Outlook.Compared compared) {
    return new Fact(
        FactKind.RATING,
        String.format(
            Locale.ROOT,
            "소속 리그·대표팀 수준 비교: 홈 %.2f배 득점(%d경기 근거), 원정 %.2f배(%d경기 근거)",
            compared.home(),
            compared.homeMatches(),
            compared.away(),
            compared.awayMatches()));
  }

  Fact rating(GameOutlook.Rating home, GameOutlook.Rating away) {
    return both(FactKind.RATING, Optional.of(strength(home)), Optional.of(strength(away)));
  }

  private static String strength(GameOutlook.Rating rating) {
    return String.format(
        Locale.ROOT,
        "평균팀보다 %+.1f점, 종합 %d위/%d팀",
        rating.points(),
        rating.rank(),
        rating.of());
  }

  Fact votes(Votes votes) {
    double total = votes.total();
    return new Fact(
        FactKind.VOTES,
        String.format(
            Locale.ROOT,
            "투표율 승 %.0f%%, %s %.0f%%, 패 %.0f%%",
            100 * votes.home() / total,
            middle(),
            100 * votes.middle() / total,
            100 * votes.away() / total));
  }

  Fact odds(Odds odds) {
    return new Fact(
        FactKind.ODDS,
        String.format(
            Locale.ROOT,
            "배당 승 %.2f, %s %.2f, 패 %.2f",
            odds.home(),
            middle(),
            odds.middle(),
            odds.away()));
  }

  private String middle() {
    return pool == Pool.SOCCER ? "무" : "5";
  }

  private static Fact both(FactKind kind, Optional<String> home, Optional<String> away) {
    return new Fact(kind, "홈 " + home.orElse("자료 없음") + " / 원정 " + away.orElse("자료 없음"));
  }
}
