package kr.proto14.app.schedule.daemon;

import java.util.List;
import kr.proto14.app.schedule.Job;
import kr.proto14.app.schedule.JobName;

/** Makes the jobs. */
@FunctionalInterface
public interface Jobs {
  /**
   * A run to be made.
   *
   * @param subjects rounds it is about, as {@code G011-260054}; empty for none in particular
   */
  Job of(JobName job, List<String> subjects);
}
