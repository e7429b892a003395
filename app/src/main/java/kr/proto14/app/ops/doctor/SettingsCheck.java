package kr.proto14.app.ops.doctor;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.proto14.app.config.Config;
import kr.proto14.app.config.Setting;

/** Settings that are right one by one and not together. */
final class SettingsCheck implements Check {
  private static final List<Setting> UPLOAD =
      List.of(
          Setting.PROTO14_S3_URL,
          Setting.PROTO14_S3_BUCKET,
          Setting.PROTO14_S3_ACCESS_KEY,
          Setting.PROTO14_S3_SECRET_KEY);

  private final Config config;

  SettingsCheck(Config config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    boolean token = config.has(Setting.TELEGRAM_BOT_TOKEN);
    boolean chat = config.has(Setting.TELEGRAM_CHAT_ID);
    if (token && !chat) {
      findings.add(Finding.warning("settings.no-chat", Map.of()));
    }
    if (chat && !token) {
      findings.add(Finding.warning("settings.no-token", Map.of()));
    }
    if (!config.has(Setting.KSPO_TODZ_API_KEY)) {
      findings.add(Finding.note("settings.no-kspo", Map.of()));
    }
    config
        .file(Setting.PROTO14_CASSETTE)
        .ifPresent(
            file ->
                findings.add(
                    Files.isReadable(file)
                        ? Finding.note("settings.cassette", Map.of("file", file.toString()))
                        : Finding.warning(
                            "settings.no-cassette", Map.of("file", file.toString()))));
    String missing = names(UPLOAD, false);
    if (!missing.isEmpty() && !names(UPLOAD, true).isEmpty()) {
      findings.add(Finding.warning("settings.half-upload", Map.of("names", missing)));
    }
    return findings;
  }

  private String names(List<Setting> settings, boolean given) {
    return settings.stream()
        .filter(setting -> config.has(setting) == given)
        .map(Setting::name)
        .collect(Collectors.joining(", "));
  }
}
