package kr.proto14.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.proto14.app.ai.member.Access;
import kr.proto14.app.ai.member.KeyProbe;
import kr.proto14.app.ai.member.Provider;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.TelegramBot;
import kr.proto14.app.notify.TelegramSettings;
import kr.proto14.app.ops.doctor.Check;
import kr.proto14.app.ops.doctor.Checkup;
import kr.proto14.app.ops.doctor.Doctor;
import kr.proto14.app.ops.doctor.JavaFacts;
import kr.proto14.app.ops.doctor.PlannedRuns;
import kr.proto14.app.ops.doctor.Probes;
import kr.proto14.app.ops.doctor.ProviderCheck;
import kr.proto14.app.ops.doctor.Records;
import kr.proto14.app.ops.doctor.Site;
import kr.proto14.app.ops.doctor.SourceCheck;
import kr.proto14.app.ops.doctor.TelegramCheck;
import kr.proto14.app.schedule.BriefWork;
import kr.proto14.app.source.Fault;
import kr.proto14.app.source.FetchResult;
import kr.proto14.app.source.RawAnswers;
import kr.proto14.app.source.Variants;
import kr.proto14.app.source.betman.BetmanSource;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.source.kspo.KspoSource;
import kr.proto14.app.source.zentoto.ZentotoSource;
import kr.proto14.app.store.Inspection;

/** The doctor, wired without the app: he must come when the app cannot be opened. */
public final class Clinic {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final Duration CALL = Duration.ofSeconds(12);
  private static final Duration ALL = Duration.ofSeconds(45);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** What the doctor is told is forgotten: he writes nothing. */
  private static final RawAnswers FORGOTTEN = (source, call, at, body) -> "answered";

  private static final Variants UNNOTED = (source, variant, at, evidence) -> {};

  private final Config config;
  private final Surroundings surroundings;

  private Clinic(Config config, Surroundings surroundings) {
    this.config = config;
    this.surroundings = surroundings;
  }

  /**
   * A doctor who has not looked yet.
   *
   * @param surroundings their clock is this machine's, not corrected by the database's
   */
  public static Doctor open(Config config, Surroundings surroundings) {
    Checkup checkup = checkup(config, surroundings);
    BriefWork work = new BriefWork();
    return new Doctor(
        checkup.checks(),
        work,
        ALL,
        () -> {
          work.close();
          checkup.records().close();
        });
  }

  /** What he looks the installation over with. */
  public static Checkup checkup(Config config, Surroundings surroundings) {
    return new Clinic(config, surroundings).checkup();
  }

  private Checkup checkup() {
    Clock clock = surroundings.clock();
    Records records = new Records(this::database);
    return new Checkup(
        config,
        config.data().resolve("logs"),
        clock,
        records,
        new Probes(Clinic::client, clock, sites()),
        outside(),
        folder -> Files.getFileStore(folder).getUsableSpace(),
        zone -> ZoneId.of(zone).getRules(),
        JavaFacts.here(),
        new PlannedRuns(records, config, clock));
  }

  private Optional<Inspection> database() {
    if (config.database().isPresent()) {
      return config.database().map(url -> Inspection.open(url.reveal()));
    }
    Path file = Inspection.fileIn(config.data());
    return Files.exists(file) ? Optional.of(Inspection.embedded(file)) : Optional.empty();
  }

  private List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    sites.add(new Site("betman", config.url(Setting.PROTO14_BETMAN_URL)));
    config.zentoto().ifPresent(url -> sites.add(new Site("zentoto", url)));
    add(sites, "kspo", Setting.KSPO_TODZ_API_KEY, Setting.PROTO14_KSPO_URL);
    add(sites, "telegram", Setting.TELEGRAM_BOT_TOKEN, Setting.PROTO14_TELEGRAM_URL);
    add(sites, "s3", Setting.PROTO14_S3_URL, Setting.PROTO14_S3_URL);
    return sites;
  }

  private void add(List<Site> sites, String name, Setting needed, Setting url) {
    if (config.has(needed)) {
      sites.add(new Site(name, config.url(url)));
    }
  }

  private List<Check> outside() {
    List<Check> checks = new ArrayList<>();
    checks.add(
        new TelegramCheck(
            bot(),
            Stream.concat(config.chats().stream(), config.operators().stream())
                .distinct()
                .toList()));
    checks.add(new SourceCheck("betman", true, () -> fault(betman().listing())));
    config
        .zentoto()
        .ifPresent(
            url ->
                checks.add(new SourceCheck("zentoto", false, () -> fault(zentoto(url).listing()))));
    if (config.has(Setting.KSPO_TODZ_API_KEY)) {
      checks.add(new SourceCheck("kspo", false, () -> fault(kspo().day(today()))));
    }
    for (Provider provider : Provider.values()) {
      Panels.access(config, provider)
          .ifPresent(
              access ->
                  checks.add(
                      new ProviderCheck(
                          provider.key(), access.model(), () -> seen(provider, access))));
    }
    return checks;
  }

  private KeyProbe.Seen seen(Provider provider, Access access) {
    return new KeyProbe(new Wire(brief(access.url()).newHttpClient()), ANSWER)
        .look(provider, access);
  }

  private Optional<TelegramBot> bot() {
    return config
        .secret(Setting.TELEGRAM_BOT_TOKEN)
        .map(
            token ->
                new TelegramBot(
                    new TelegramSettings(
                        config.url(Setting.PROTO14_TELEGRAM_URL), token, CONNECT, ANSWER, "-")));
  }

  private BetmanSource betman() {
    SiteSettings settings = brief(config.url(Setting.PROTO14_BETMAN_URL));
    return new BetmanSource(
        settings,
        settings.newHttpClient(),
        surroundings.clock(),
        surroundings.pause(),
        FORGOTTEN,
        UNNOTED);
  }

  private ZentotoSource zentoto(URI url) {
    SiteSettings settings = brief(url);
    return new ZentotoSource(
        settings,
        settings.newHttpClient(),
        surroundings.clock(),
        surroundings.pause(),
        FORGOTTEN,
        UNNOTED);
  }

  private KspoSource kspo() {
    SiteSettings settings = brief(config.url(Setting.PROTO14_KSPO_URL));
    return new KspoSource(
        settings,
        config.secret(Setting.KSPO_TODZ_API_KEY).orElseThrow(),
        settings.newHttpClient(),
        surroundings.clock(),
        surroundings.pause(),
        FORGOTTEN,
        UNNOTED);
  }

  /** One attempt: whoever asks a doctor waits for the answer. */
  private SiteSettings brief(URI base) {
    SiteSettings once =
        new SiteSettings(
            base,
            Duration.ofMillis(500),
            CONNECT,
            ANSWER,
            CALL,
            1,
            Duration.ZERO,
            Duration.ofMillis(1),
            0);
    return surroundings.manners().apply(once);
  }

  private LocalDate today() {
    return surroundings.clock().instant().atZone(SEOUL).toLocalDate();
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  private static Optional<Fault> fault(FetchResult<?> result) {
    return result instanceof FetchResult.Failed<?>(Fault fault)
        ? Optional.of(fault)
        : Optional.empty();
  }
}
