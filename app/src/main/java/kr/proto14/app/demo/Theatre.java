package kr.proto14.app.demo;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.Game;
import kr.proto14.standin.OddsRound;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;
import kr.proto14.standin.TelegramMessage;

/** The stand-ins for one round, and a configuration that knows nothing else. */
final class Theatre implements AutoCloseable {
  private final Scratch scratch = Scratch.create();
  private final StandInBetman betman;
  private final StandInTelegram telegram;

  Theatre(Recordings own, Clock clock) {
    this.betman = StandInBetman.start(own, clock);
    this.telegram = StandInTelegram.start(clock);
  }

  /** The round, and the odds of its own matches: other rounds live at other times. */
  static Recordings only(RecordedRound round, Recordings all) {
    List<OddsRound> odds =
        all.oddsRounds().stream()
            .filter(each -> each.rows().stream().anyMatch(row -> has(round, row.match())))
            .toList();
    return new Recordings(List.of(round), odds);
  }

  static RecordedRound recorded(RoundId id, Recordings all) {
    return all.round(Game.of(id.pool().gameId()), id.gmTs());
  }

  Config config(Locale language) {
    return config(language, Map.of());
  }

  /** With settings that neither reach out nor tell anything. */
  Config config(Locale language, Map<String, String> harmless) {
    Map<String, String> settings = new HashMap<>(harmless);
    settings.put("PROTO14_DATA", scratch.directory().resolve("data").toString());
    settings.put("PROTO14_BETMAN_URL", betman.url().toString());
    settings.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    settings.put("PROTO14_ZENTOTO_URL", "");
    settings.put("PROTO14_LANG", language.getLanguage());
    settings.put("TELEGRAM_BOT_TOKEN", "14:demo");
    settings.put("TELEGRAM_CHAT_ID", "14");
    return Config.load(
        new ConfigSources(settings, Map.of(), scratch.directory(), scratch.directory(), null));
  }

  StandInBetman betman() {
    return betman;
  }

  StandInTelegram telegram() {
    return telegram;
  }

  List<String> messages() {
    return telegram.shown().stream().map(TelegramMessage::plain).toList();
  }

  private static boolean has(RecordedRound round, Object match) {
    return round.matches().contains(match);
  }

  @Override
  public void close() {
    telegram.close();
    betman.close();
    scratch.close();
  }
}
