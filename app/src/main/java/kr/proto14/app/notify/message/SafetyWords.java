package kr.proto14.app.notify.message;

import java.util.Map;
import kr.proto14.app.round.Safety;
import kr.proto14.app.store.BackupTable.RestoreDrill;

/** The backups in a line. */
final class SafetyWords {
  private final Texts texts;
  private final Formats formats;

  SafetyWords(Texts texts) {
    this.texts = texts;
    this.formats = new Formats(texts);
  }

  String weekly(Safety safety) {
    String drill = safety.drill().map(this::drill).orElseGet(() -> texts.text("weekly.drill.none"));
    return safety
        .backedUpAt()
        .map(at -> texts.text("weekly.backup", Map.of("time", formats.minute(at), "drill", drill)))
        .orElseGet(() -> texts.text("weekly.backup.none", Map.of("drill", drill)));
  }

  private String drill(RestoreDrill drill) {
    return drill.wentWell()
        ? texts.text("weekly.drill.passed", Map.of("rows", drill.rows(), "links", drill.links()))
        : texts.text("weekly.drill.failed", Map.of("cause", cause(drill.detail())));
  }

  /**
   * The kind of a problem stands before the colon; what follows is for the log and {@code drill}.
   */
  private String cause(String detail) {
    String kind = detail.split(":", 2)[0];
    return texts.find("backup.problem." + kind).orElse(detail);
  }
}
