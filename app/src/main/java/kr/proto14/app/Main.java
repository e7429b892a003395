package kr.proto14.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kr.proto14.app.cli.AppOpener;
import kr.proto14.app.cli.Cli;
import kr.proto14.app.cli.Services;
import kr.proto14.app.cli.Terminal;
import kr.proto14.app.cli.TypedAnswers;
import kr.proto14.app.cli.Workbench;
import kr.proto14.app.config.Config;
import kr.proto14.app.demo.StagedApp;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.time.CorrectedClock;
import kr.proto14.app.time.Pause;
import kr.proto14.app.time.RealPause;

/** The program's door: the only place that ends the process. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Terminal terminal =
        new Terminal(System.out, System.err, System.getenv(), Path.of("").toAbsolutePath(), home());
    System.exit(
        new Cli(terminal, new Opener(), Main::onStage, new Signals(), workbench()).run(args));
  }

  /** Ends the process at once, without waiting for what runs. */
  static void leave(int code) {
    Runtime.getRuntime().halt(code);
  }

  /** As the shell sees it: {@code $HOME}, which may differ from the password file's. */
  private static Path home() {
    return Path.of(System.getenv().getOrDefault("HOME", System.getProperty("user.home")));
  }

  private static Surroundings world() {
    Clock clock = new CorrectedClock(Clock.systemUTC());
    return new Surroundings(clock, new RealPause(), manners -> manners, step -> {});
  }

  /** Opens the app in the real world. */
  private static final class Opener implements AppOpener {
    @Override
    public Services open(Config config) {
      return new App(config, world());
    }

    @Override
    public Services openToRead(Config config) {
      return App.toRead(config, world());
    }
  }

  private static Workbench workbench() {
    Surroundings world = world();
    return new Workbench(
        config -> Clinic.open(config, world),
        new TypedAnswers(System.in, () -> Optional.ofNullable(System.console())),
        world.clock(),
        world.pause());
  }

  /** Stand-ins on this machine need no pauses between calls. */
  private static SiteSettings unhurried(SiteSettings manners) {
    return manners.spaced(Duration.ZERO);
  }

  private static StagedApp onStage(Config config, Clock clock, Pause pause) {
    return new App(config, new Surroundings(clock, pause, Main::unhurried, step -> {}));
  }
}
