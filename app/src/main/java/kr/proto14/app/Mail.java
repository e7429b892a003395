package kr.proto14.app;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;
import kr.proto14.app.notify.Backoff;
import kr.proto14.app.notify.Courier;
import kr.proto14.app.notify.CourierRules;
import kr.proto14.app.notify.TelegramChannel;
import kr.proto14.app.notify.TelegramSettings;
import kr.proto14.app.notify.message.Recipient;
import kr.proto14.app.notify.message.Texts;
import kr.proto14.app.source.http.Elsewhere;
import kr.proto14.app.store.ProcessIdentity;
import kr.proto14.app.store.Store;

/** Who is written to, in which language, and by whom it is brought. */
final class Mail {
  private static final Duration STALE_DELIVERY = Duration.ofMinutes(5);

  private final Config config;
  private final Surroundings surroundings;
  private final Store store;
  private final Elsewhere elsewhere;

  Mail(Config config, Surroundings surroundings, Store store, Elsewhere elsewhere) {
    this.config = requireNonNull(config, "config");
    this.surroundings = requireNonNull(surroundings, "surroundings");
    this.store = requireNonNull(store, "store");
    this.elsewhere = requireNonNull(elsewhere, "elsewhere");
  }

  /** Delivers for a command, which ends. */
  Courier courier() {
    return courier(CourierRules.oneShot(STALE_DELIVERY, Backoff.standard(surroundings.random())));
  }

  /** Delivers for a daemon, which goes on. */
  Courier courierOfDaemon() {
    return courier(CourierRules.daemon(STALE_DELIVERY, Backoff.standard(surroundings.random())));
  }

  private Courier courier(CourierRules rules) {
    return new Courier(
        store.outbox(),
        telegram().stream().toList(),
        rules,
        ProcessIdentity.current().toString(),
        surroundings.clock(),
        surroundings.pause(),
        surroundings.steps()::passed);
  }

  private Optional<TelegramChannel> telegram() {
    return config
        .secret(Setting.TELEGRAM_BOT_TOKEN)
        .map(
            token ->
                TelegramSettings.of(
                    config.url(Setting.PROTO14_TELEGRAM_URL), token, texts().text("repeat")))
        .map(
            settings ->
                new TelegramChannel(
                    settings, elsewhere, surroundings.clock(), surroundings.pause()));
  }

  /** The user. */
  List<Recipient> recipients() {
    return recipients(config.chats());
  }

  /** Some chats; nobody without a bot that writes. */
  List<Recipient> recipients(List<String> chats) {
    return config.secret(Setting.TELEGRAM_BOT_TOKEN).isEmpty()
        ? List.of()
        : chats.stream().map(chat -> new Recipient(TelegramChannel.NAME, chat)).toList();
  }

  /** The words of messages. */
  Texts texts() {
    return Texts.of("messages", config.language());
  }
}
