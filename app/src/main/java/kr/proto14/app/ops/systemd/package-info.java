/** What a service manager is told: that the daemon is ready, works, stops (sd_notify(3)). */
@NullMarked
package kr.proto14.app.ops.systemd;

import org.jspecify.annotations.NullMarked;
