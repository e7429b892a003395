package kr.proto14.app.demo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import kr.proto14.app.config.Setting;
import kr.proto14.app.time.SettableClock;
import kr.proto14.engine.pool.RoundId;
import kr.proto14.standin.ModelProvider;
import kr.proto14.standin.RecordedRound;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInModels;

/**
 * Two recorded real rounds on their way from the opening of their sale to the report on their
 * results: the real app, with stand-ins for Betman and Telegram, each round on its own clock.
 */
public final class Demo {
  private static final Duration BEFORE_THE_SALE = Duration.ofHours(1);
  private static final List<RoundId> ROUNDS =
      List.of(RoundId.parse("G011-260053"), RoundId.parse("G027-260001"));

  private static final Map<ModelProvider, String> KEYS =
      Map.of(
          ModelProvider.OPENAI, Setting.OPENAI_API_KEY.name(),
          ModelProvider.ANTHROPIC, Setting.ANTHROPIC_API_KEY.name(),
          ModelProvider.GEMINI, Setting.GOOGLE_API_KEY.name(),
          ModelProvider.DEEPSEEK, Setting.DEEPSEEK_API_KEY.name(),
          ModelProvider.KIMI, Setting.KIMI_API_KEY.name());

  private final Stage stage;
  private final Locale language;

  /** A demo whose messages are in a language. */
  public Demo(Stage stage, Locale language) {
    this.stage = requireNonNull(stage, "stage");
    this.language = requireNonNull(language, "language");
  }

  /**
   * Plays both rounds.
   *
   * @param shown told of each round as soon as it was played
   * @throws InterruptedException if interrupted
   */
  public List<Act> play(Consumer<Act> shown) throws InterruptedException {
    Recordings all = Recordings.bundled();
    Act first = play(ROUNDS.getFirst(), all);
    shown.accept(first);
    Act second = play(ROUNDS.getLast(), all);
    shown.accept(second);
    return List.of(first, second);
  }

  /**
   * Five members, none of whom is what it is called: the demo says that their answers are
   * synthetic.
   */
  private static Map<String, String> panel(StandInModels models) {
    Map<String, String> settings = new HashMap<>();
    KEYS.forEach(
        (provider, key) -> {
          settings.put(key, "demo");
          settings.put("PROTO14_" + provider.name() + "_URL", models.url(provider).toString());
          settings.put("PROTO14_" + provider.name() + "_MODEL", "stand-in");
        });
    return settings;
  }

  private Act play(RoundId id, Recordings all) throws InterruptedException {
    RecordedRound recorded = Theatre.recorded(id, all);
    SettableClock clock = new SettableClock(recorded.saleStart().minus(BEFORE_THE_SALE));
    try (Theatre theatre = new Theatre(Theatre.only(recorded, all), clock);
        StandInModels models = StandInModels.start();
        StagedApp app = stage.open(theatre.config(language, panel(models)), Backdrop.of(clock))) {
      return new Play(id, app, theatre, clock).act(recorded);
    }
  }
}
