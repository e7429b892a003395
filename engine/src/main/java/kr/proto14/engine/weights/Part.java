package kr.proto14.engine.weights;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import kr.proto14.engine.forecast.Group;

/** A part of the pool that can be judged by itself. */
public enum Part {
  /** Everything, as it was sealed. */
  POOL(EnumSet.allOf(Group.class)),
  /** What there would be without the panel. */
  STATISTICAL(EnumSet.of(Group.HISTORY, Group.MARKET)),
  /** The panel alone. */
  PANEL(EnumSet.of(Group.PANEL)),
  /** The models alone. */
  HISTORY(EnumSet.of(Group.HISTORY)),
  /** The odds alone. */
  MARKET(EnumSet.of(Group.MARKET));

  private final Set<Group> groups;

  Part(Set<Group> groups) {
    this.groups = groups;
  }

  /** Whether a group belongs to it. */
  boolean has(Group group) {
    return groups.contains(group);
  }

  /** The name used in JSON and in message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
