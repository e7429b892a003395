package kr.proto14.engine.weights;

import java.util.Locale;
import kr.proto14.engine.forecast.Group;

/** A part of the pool that can be judged by itself. */
public enum Part {
  /** Everything, as it was sealed. */
  POOL,
  /** What there would be without the panel. */
  STATISTICAL,
  /** The panel alone. */
  PANEL,
  /** The models alone. */
  HISTORY,
  /** The odds alone. */
  MARKET;

  /** Whether a group belongs to it. */
  boolean has(Group group) {
    return switch (this) {
      case POOL -> true;
      case STATISTICAL -> group == Group.HISTORY || group == Group.MARKET;
      case PANEL -> group == Group.PANEL;
      case HISTORY -> group == Group.HISTORY;
      case MARKET -> group == Group.MARKET;
    };
  }

  /** The name used in JSON and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
