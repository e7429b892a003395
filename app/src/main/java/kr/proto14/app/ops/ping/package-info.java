/** Signs of life to a service outside, which raises the alarm when they fail to appear. */
@NullMarked
package kr.proto14.app.ops.ping;

import org.jspecify.annotations.NullMarked;
