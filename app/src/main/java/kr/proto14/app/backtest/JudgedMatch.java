package kr.proto14.app.backtest;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import kr.proto14.app.history.LeagueKey;
import kr.proto14.app.history.PastOdds;
import kr.proto14.engine.pool.Outcome;
import kr.proto14.engine.pool.Probabilities;

/**
 * A match that was played, with what every forecaster said by what was known before its day.
 *
 * @param league its league
 * @param season the year in which the season began
 * @param day when it was played
 * @param home our id of the home side, else its source's name
 * @param away likewise
 * @param homeScore goals or points of the home side
 * @param awayScore of the other side
 * @param outcome what the pool makes of the score
 * @param odds when the odds behind the market's forecast were offered, where that is told
 * @param said the forecasts by the names of {@link Voices}; base rates are always among them
 */
public record JudgedMatch(
    LeagueKey league,
    int season,
    LocalDate day,
    String home,
    String away,
    int homeScore,
    int awayScore,
    Outcome outcome,
    Optional<PastOdds.Kind> odds,
    SequencedMap<String, Probabilities> said) {
  public JudgedMatch {
    requireNonNull(league, "league");
    requireNonNull(day, "day");
    requireNonNull(home, "home");
    requireNonNull(away, "away");
    requireNonNull(outcome, "outcome");
    requireNonNull(odds, "odds");
    said = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(said));
    if (!said.containsKey(Voices.BASE)) {
      throw new IllegalArgumentException("nothing to hold forecasts against");
    }
  }

  /** Those who spoke, as far as they are asked for. */
  static SequencedMap<String, Probabilities> asked(
      BacktestQuery query, Map<String, Probabilities> said) {
    SequencedMap<String, Probabilities> asked = new LinkedHashMap<>(said);
    asked.keySet().removeIf(forecaster -> !query.asks(forecaster));
    return asked;
  }
}
