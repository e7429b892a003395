package kr.proto14.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kr.proto14.app.App;
import kr.proto14.app.Clinic;
import kr.proto14.app.Surroundings;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.ConfigSources;
import kr.proto14.app.demo.Stage;
import kr.proto14.app.testing.Databases;
import kr.proto14.app.time.Pause;
import kr.proto14.app.time.SettableClock;
import kr.proto14.standin.Game;
import kr.proto14.standin.Recordings;
import kr.proto14.standin.StandInBetman;
import kr.proto14.standin.StandInTelegram;

/** A user at a command line: the real app on a fresh database, Betman and Telegram stood in for. */
final class Desk implements AutoCloseable {
  static final String ROUND = "G011-260053";
  static final String TOKEN = "14:never-print-this";

  final SettableClock clock;
  final StandInBetman betman;
  final StandInTelegram telegram;
  final Path folder = folder();
  final Map<String, String> environment = new HashMap<>();

  /** Who comes for {@code doctor}; a test may send another. */
  DoctorOpener doctor = config -> Clinic.open(config, surroundings());

  /** What the user types from now on, a line each. */
  String typed = "";

  Desk(Databases database) {
    this(database, Game.SOCCER, 260_053, "2026-09-14T08:05:00+09:00");
  }

  /** A desk on which one recorded round is on sale. */
  Desk(Databases database, Game game, int round, String at) {
    clock = SettableClock.at(at);
    betman = StandInBetman.start(recordings(game, round), clock);
    telegram = StandInTelegram.start(clock);
    environment.put("PROTO14_DATA", folder.resolve("data").toString());
    if (database == Databases.POSTGRESQL) {
      environment.put("PROTO14_DATABASE_URL", database.freshUrl());
    }
    environment.put("PROTO14_BETMAN_URL", betman.url().toString());
    environment.put("PROTO14_TELEGRAM_URL", telegram.url().toString());
    environment.put("PROTO14_ZENTOTO_URL", "");
    environment.put("TELEGRAM_BOT_TOKEN", TOKEN);
    environment.put("TELEGRAM_CHAT_ID", "14");
    environment.put("LANG", "en_US.UTF-8");
  }

  /** What a call printed, and its exit code. */
  record Called(int code, String out, String err) {}

  Called call(String... args) {
    return call(new RealApp(), args);
  }

  private final class RealApp implements AppOpener {
    @Override
    public Services open(Config config) {
      return new App(config, surroundings());
    }

    @Override
    public Services openToRead(Config config) {
      return App.toRead(config, surroundings());
    }
  }

  Called call(AppOpener opener, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            folder,
            folder);
    Stage stage =
        (config, backdrop) ->
            new App(
                config,
                new Surroundings(
                    backdrop.clock(),
                    backdrop.pause(),
                    manners ->
                        manners
                            .spaced(Duration.ZERO)
                            .backingOff(Duration.ofMillis(1), Duration.ofMillis(2)),
                    backdrop.steps(),
                    backdrop.random()));
    int code = new Cli(terminal, opener, stage, workbench()).run(args);
    return new Called(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private Workbench workbench() {
    return new Workbench(
        doctor,
        new TypedAnswers(new ByteArrayInputStream(typed.getBytes(UTF_8)), Optional::empty),
        clock,
        clock::tick);
  }

  /**
   * A call beside something else, which does its part whenever the call waits.
   *
   * @param beside told how long it waits, after the clock went on
   */
  Called beside(Consumer<Duration> beside, String... args) {
    Pause pause =
        time -> {
          clock.tick(time);
          beside.accept(time);
        };
    return call(
        config ->
            new App(
                config,
                new Surroundings(
                    clock, pause, manners -> manners.spaced(Duration.ZERO), step -> {})),
        args);
  }

  /** Does something to the database behind the commands' back. */
  void with(Consumer<App> work) {
    var sources = new ConfigSources(Map.of(), environment, folder, folder, null);
    try (App app = new App(Config.load(sources), surroundings())) {
      work.accept(app);
    }
  }

  private Surroundings surroundings() {
    return new Surroundings(
        clock, clock::tick, manners -> manners.spaced(Duration.ZERO), step -> {});
  }

  private static Recordings recordings(Game game, int round) {
    var all = Recordings.bundled();
    return new Recordings(List.of(all.round(game, round)), all.oddsRounds());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("proto14-desk");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    betman.close();
    telegram.close();
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
