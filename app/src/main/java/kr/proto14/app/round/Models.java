package kr.proto14.app.round;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.proto14.app.forecast.HistoryForecaster;
import kr.proto14.app.forecast.ModelUse;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.MatchForecast.Voice;
import kr.proto14.engine.forecast.RoundForecast;

/** Which models a forecast asked, and what they rested on. */
final class Models {
  private Models() {}

  /** Those that were asked, abstaining or not: an abstention rests on what was known, too. */
  static List<ModelUse> used(ForecastPool pool, RoundForecast.Complete forecast, Instant asOf) {
    Set<String> voices =
        forecast.matches().stream()
            .flatMap(match -> match.voices().stream())
            .map(Voice::name)
            .collect(Collectors.toSet());
    return pool.forecasters().stream()
        .filter(HistoryForecaster.class::isInstance)
        .map(HistoryForecaster.class::cast)
        .filter(model -> voices.contains(model.name()))
        .map(model -> model.use(asOf))
        .toList();
  }
}
