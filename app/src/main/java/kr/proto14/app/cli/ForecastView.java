package kr.proto14.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.forecast.GameOutlook;
import kr.proto14.app.forecast.Outlook;
import kr.proto14.app.round.OnSale;
import kr.proto14.engine.forecast.ForecastPool;
import kr.proto14.engine.forecast.MatchForecast;
import kr.proto14.engine.forecast.Opinion;
import kr.proto14.engine.pool.Probabilities;

/**
 * All that is shown of one match.
 *
 * @param outlook what the models say
 * @param game the ratings of a game of basketball
 * @param onSale the round on sale in which it stands
 * @param forecast all of it pooled, empty where nobody could say anything
 */
record ForecastView(
    String home,
    String away,
    Outlook outlook,
    Optional<GameOutlook> game,
    Optional<OnSale> onSale,
    Optional<MatchForecast> forecast) {

  static ForecastView of(String home, String away, Outlook outlook, Optional<OnSale> onSale) {
    return new ForecastView(home, away, outlook, Optional.empty(), onSale, Optional.empty());
  }

  static ForecastView of(String home, String away, GameOutlook game, Optional<OnSale> onSale) {
    return new ForecastView(
        home, away, game.outlook(), Optional.of(game), onSale, Optional.empty());
  }

  /** The same with the models' and the market's opinions pooled, as in a round. */
  ForecastView pooled(ForecastPool pool) {
    Map<String, Opinion> opinions = new LinkedHashMap<>(outlook.opinions());
    onSale
        .flatMap(OnSale::market)
        .ifPresent(
            (Probabilities chances) -> opinions.put("market", new Opinion.Estimate(chances)));
    return new ForecastView(home, away, outlook, game, onSale, pool.pooled(opinions));
  }
}
