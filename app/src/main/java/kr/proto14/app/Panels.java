package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import kr.proto14.app.ai.Panel;
import kr.proto14.app.ai.PanelDesk;
import kr.proto14.app.ai.PanelLimits;
import kr.proto14.app.ai.PanelRules;
import kr.proto14.app.ai.PanelRules.OddsShown;
import kr.proto14.app.ai.Price;
import kr.proto14.app.ai.Seat;
import kr.proto14.app.ai.cassette.Cassette;
import kr.proto14.app.ai.cassette.CassetteException;
import kr.proto14.app.ai.cassette.CassetteFile;
import kr.proto14.app.ai.cassette.RecordingMember;
import kr.proto14.app.ai.member.Access;
import kr.proto14.app.ai.member.ChatMember;
import kr.proto14.app.ai.member.Member;
import kr.proto14.app.ai.member.Provider;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.config.TokenPrice;
import kr.proto14.app.source.http.SiteSettings;
import kr.proto14.app.source.http.Wire;
import kr.proto14.app.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The panel of language models as a configuration has it: a key alone gives a member its seat. */
final class Panels {
  private static final Logger LOG = LoggerFactory.getLogger(Panels.class);

  private final Config config;
  private final Surroundings surroundings;
  private final Clients clients;

  Panels(Config config, Surroundings surroundings, Clients clients) {
    this.config = requireNonNull(config, "config");
    this.surroundings = requireNonNull(surroundings, "surroundings");
    this.clients = requireNonNull(clients, "clients");
  }

  /** The members that have a seat, in their order. */
  List<Provider> enabled() {
    List<String> names = seats().stream().map(seat -> seat.member().name()).toList();
    return List.of(Provider.values()).stream()
        .filter(provider -> names.contains(provider.key()))
        .toList();
  }

  PanelDesk desk(Store store, ExecutorService threads) {
    return new PanelDesk(
        store,
        seats(),
        new Panel(
            new PanelLimits(
                config.duration(Setting.PROTO14_PANEL_WAIT),
                config.count(Setting.PROTO14_PANEL_QUORUM),
                config.duration(Setting.PROTO14_PANEL_GRACE)),
            threads,
            System::nanoTime),
        rules(),
        surroundings.clock());
  }

  private List<Seat> seats() {
    Optional<Path> played = config.file(Setting.PROTO14_CASSETTE);
    if (played.isPresent() && config.has(Setting.PROTO14_CASSETTE_RECORD)) {
      LOG.warn("a cassette is played: nothing is recorded");
    }
    return played.map(Panels::played).orElseGet(this::live);
  }

  /** What was paid for once is not paid for again. */
  private static List<Seat> played(Path file) {
    try {
      Cassette cassette = Cassette.read(file);
      cassette.faults().forEach(fault -> LOG.warn("the cassette {}: {}", file, fault));
      return cassette.members().stream()
          .filter(Panels::isKnown)
          .map(member -> new Seat(member, new Price(0, 0, 1), Provider.LONGEST))
          .toList();
    } catch (CassetteException e) {
      LOG.error("nobody sits on the panel: the cassette {}", e.getMessage());
      return List.of();
    }
  }

  /** One that has no name in our texts cannot be shown. */
  private static boolean isKnown(Member member) {
    boolean isKnown = Provider.of(member.name()).isPresent();
    if (!isKnown) {
      LOG.warn("no member is called {}: what the cassette has of it is left out", member.name());
    }
    return isKnown;
  }

  private List<Seat> live() {
    Optional<CassetteFile> record =
        config
            .file(Setting.PROTO14_CASSETTE_RECORD)
            .map(file -> new CassetteFile(file, config.secrets()));
    List<Seat> seats = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      access(config, provider).ifPresent(access -> seats.add(seat(provider, access, record)));
    }
    return seats;
  }

  private PanelRules rules() {
    return new PanelRules(
        config.duration(Setting.PROTO14_PANEL_FRESH),
        config.count(Setting.PROTO14_PANEL_BUDGET),
        OddsShown.valueOf(
            config.word(Setting.PROTO14_PANEL_ODDS).orElseThrow().toUpperCase(Locale.ROOT)));
  }

  private Seat seat(Provider provider, Access access, Optional<CassetteFile> record) {
    SiteSettings settings = surroundings.manners().apply(SiteSettings.polite(access.url()));
    Duration limit = config.duration(Setting.PROTO14_PANEL_LIMIT);
    TokenPrice price = config.price(of(provider, "PRICE"));
    Member member = new ChatMember(provider, access, new Wire(clients.of(settings)), limit);
    return new Seat(
        record.<Member>map(file -> new RecordingMember(member, file)).orElse(member),
        new Price(
            price.dollarsIn(), price.dollarsOut(), config.count(Setting.PROTO14_WON_PER_DOLLAR)),
        Provider.LONGEST);
  }

  /** How a provider is reached; empty where it has no seat. */
  static Optional<Access> access(Config config, Provider provider) {
    String model = config.word(of(provider, "MODEL")).orElseThrow();
    if (provider == Provider.LOCAL) {
      return config.has(Setting.PROTO14_LOCAL_URL)
          ? Optional.of(
              new Access(
                  config.url(Setting.PROTO14_LOCAL_URL),
                  config.secret(Setting.PROTO14_LOCAL_KEY),
                  model))
          : Optional.empty();
    }
    URI url = config.url(of(provider, "URL"));
    return config.secret(key(provider)).map(key -> new Access(url, Optional.of(key), model));
  }

  private static Setting key(Provider provider) {
    return switch (provider) {
      case OPENAI -> Setting.OPENAI_API_KEY;
      case ANTHROPIC -> Setting.ANTHROPIC_API_KEY;
      case GEMINI -> Setting.GOOGLE_API_KEY;
      case DEEPSEEK -> Setting.DEEPSEEK_API_KEY;
      case KIMI -> Setting.KIMI_API_KEY;
      case LOCAL -> Setting.PROTO14_LOCAL_KEY;
    };
  }

  private static Setting of(Provider provider, String what) {
    return Setting.valueOf("PROTO14_" + provider.name() + "_" + what);
  }
}
