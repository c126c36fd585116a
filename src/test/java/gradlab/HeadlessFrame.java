package gradlab;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a fault of the toolkit's headless platform from failing whichever test comes next. Its
 * screen is a buffer of 1000 × 1000 pixels, and a window that reaches beyond it ends its drawing,
 * and that alone, with an {@link IndexOutOfBoundsException}, which TestFX would keep.
 */
public final class HeadlessFrame implements BeforeAllCallback {
    private static final AtomicBoolean STANDS = new AtomicBoolean();
    private static final String FRAME = "com.sun.glass.ui.headless.HeadlessWindow";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (STANDS.getAndSet(true)) {
            return;
        }
        WaitForAsyncUtils.clearExceptions(); // TestFX sets its own handler when it is first used
        Thread.UncaughtExceptionHandler next = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> {
                    if (!isOfTheFrame(thrown) && next != null) {
                        next.uncaughtException(thread, thrown);
                    }
                });
    }

    private static boolean isOfTheFrame(Throwable thrown) {
        return thrown instanceof IndexOutOfBoundsException
                && Arrays.stream(thrown.getStackTrace())
                        .anyMatch(
                                at ->
                                        at.getClassName().equals(FRAME)
                                                && at.getMethodName().equals("blit"));
    }
}
