package kr.proto14.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kr.proto14.app.Secret;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.EnvFileEdit;
import kr.proto14.app.config.Problem;
import kr.proto14.app.config.Setting;
import kr.proto14.app.source.Fault;
import kr.proto14.app.store.Inspection;
import kr.proto14.app.store.StoreException;

/** Asks for the settings one after the other. Nothing is written before the end. */
final class Wizard {
  private final Dialogue dialogue;
  private final Config base;
  private final EnvFileEdit file;
  private final Workbench bench;
  private final boolean offline;

  Wizard(Dialogue dialogue, Config base, EnvFileEdit file, Workbench bench, boolean offline) {
    this.dialogue = dialogue;
    this.base = base;
    this.file = file;
    this.bench = bench;
    this.offline = offline;
  }

  /** Asks which language to go on in, and speaks it. */
  void language() {
    Locale other = dialogue.language().equals(Locale.KOREAN) ? Locale.ENGLISH : Locale.KOREAN;
    while (true) {
      String answer = dialogue.ask("language.ask").toLowerCase(Locale.ROOT);
      if (answer.isEmpty() || answer.equals(dialogue.language().getLanguage())) {
        break;
      }
      if (answer.equals(other.getLanguage())) {
        dialogue.speak(other);
        break;
      }
    }
    file.set(Setting.PROTO14_LANG, dialogue.language().getLanguage());
  }

  /**
   * Telegram.
   *
   * @return empty where the user wants none
   */
  Optional<BotSetup.Found> telegram() {
    BotSetup setup = new BotSetup(dialogue, base.url(Setting.PROTO14_TELEGRAM_URL), offline);
    Optional<BotSetup.Found> found = setup.ask(file.value(Setting.TELEGRAM_BOT_TOKEN));
    found.ifPresent(
        bot -> {
          file.set(Setting.TELEGRAM_BOT_TOKEN, bot.token());
          file.set(Setting.TELEGRAM_CHAT_ID, bot.chat());
        });
    return found;
  }

  /** The key of the public data portal, which may be left out. */
  void key() {
    dialogue.tell("kspo.explain");
    while (true) {
      String typed = dialogue.askSecret("kspo.ask");
      if (typed.isEmpty()) {
        return;
      }
      if (!refused(Setting.KSPO_TODZ_API_KEY, typed) && keeps(typed)) {
        file.set(Setting.KSPO_TODZ_API_KEY, typed);
        return;
      }
    }
  }

  /** A new key is often not registered for an hour: that is no reason to throw it away. */
  private boolean keeps(String key) {
    if (offline) {
      return true;
    }
    KeyProbe probe = new KeyProbe(bench, base.url(Setting.PROTO14_KSPO_URL));
    Optional<Fault> fault = probe.tried(new Secret(key));
    if (fault.isEmpty()) {
      dialogue.tell("kspo.good");
      return true;
    }
    dialogue.tell("kspo.bad", Map.of("cause", fault.get().detail()));
    return dialogue.agrees("kspo.keep", Map.of(), true);
  }

  /** The embedded database, or the address of a server. */
  void database() {
    dialogue.tell("database.explain");
    while (true) {
      String typed = dialogue.askSecret("database.ask");
      if (typed.isEmpty()) {
        return;
      }
      if (!refused(Setting.PROTO14_DATABASE_URL, typed) && reached(typed)) {
        file.set(Setting.PROTO14_DATABASE_URL, typed);
        return;
      }
    }
  }

  private boolean reached(String url) {
    if (offline) {
      return true;
    }
    try (Inspection database = Inspection.open(url)) {
      dialogue.tell("database.good", Map.of("version", database.schema().version()));
      return true;
    } catch (StoreException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      dialogue.tell(
          "database.bad",
          Map.of("cause", String.valueOf(cause.getMessage()).lines().findFirst().orElse("")));
      return dialogue.agrees("database.keep", Map.of(), false);
    }
  }

  /** What a ticket may cost, and what it aims at. */
  void ticket() {
    for (Setting setting : List.of(Setting.PROTO14_BUDGET, Setting.PROTO14_AIM)) {
      String known =
          file.value(setting)
              .orElse(setting == Setting.PROTO14_AIM ? base.aim() : "" + base.budget());
      String key = setting == Setting.PROTO14_AIM ? "aim.ask" : "budget.ask";
      while (true) {
        String typed = dialogue.ask(key, Map.of("known", known));
        String value = typed.isEmpty() ? known : typed.replace(",", "");
        if (!refused(setting, value)) {
          file.set(setting, value);
          break;
        }
      }
    }
  }

  private boolean refused(Setting setting, String value) {
    Optional<Problem> problem = setting.refuses(value);
    problem.ifPresent(what -> dialogue.say(what.in(dialogue.language())));
    return problem.isPresent();
  }
}
