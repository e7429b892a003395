package kr.proto14.engine.forecast;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import kr.proto14.engine.pool.Pool;

/**
 * A language model's voice. It is asked before the forecast; what it said is evidence, so that the
 * same forecast can be made again without asking anybody.
 *
 * <p>It abstains with {@code not-asked} where it said nothing.
 */
public final class PanelMember implements Forecaster {
  private static final Opinion NOT_ASKED = new Opinion.Abstention("not-asked");

  private final String name;

  /**
   * A member.
   *
   * @param name by which the evidence has its opinions
   */
  public PanelMember(String name) {
    this.name = requireNonNull(name, "name");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Group group() {
    return Group.PANEL;
  }

  @Override
  public List<Opinion> forecast(Evidence evidence) {
    return evidence
        .panel()
        .getOrDefault(name, Collections.nCopies(Pool.MATCHES, NOT_ASKED));
  }
}
