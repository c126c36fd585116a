package gradlab.ui.kept;

import static gradlab.text.Text.tr;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Begins with a fresh bench, takes up an earlier one, and says whether benches are kept. */
public final class BenchesMenu extends Menu {
    private final Supplier<@Nullable BenchMemory> memory;
    private final MenuItem fresh = new MenuItem(tr("Start fresh"));
    private final Menu earlier = new Menu(tr("Bring back"));
    private final CheckMenuItem keeps = new CheckMenuItem(tr("Keep between starts"));

    /** The menu of a window, which may keep no bench. */
    public BenchesMenu(Supplier<@Nullable BenchMemory> memory) {
        super(tr("Bench"));
        this.memory = memory;
        setId("benches");
        fresh.setId("start-fresh");
        earlier.setId("bring-back");
        keeps.setId("keep-bench");
        getItems().addAll(fresh, earlier, new SeparatorMenuItem(), keeps);
        fill();
    }

    /** Shows what there is now. */
    public void fill() {
        BenchMemory kept = memory.get();
        setVisible(kept != null);
        if (kept == null) {
            return;
        }
        fresh.setDisable(!kept.on().get());
        fresh.setOnAction(event -> kept.startFresh());
        keeps.setSelected(kept.on().get());
        keeps.setOnAction(event -> kept.turn(keeps.isSelected()));
        earlier.setDisable(true);
        kept.earlier(benches -> fill(kept, benches));
    }

    private void fill(BenchMemory kept, List<BenchMemory.Earlier> benches) {
        earlier.setDisable(benches.isEmpty() || !kept.on().get());
        earlier.getItems().setAll(benches.stream().map(bench -> item(kept, bench)).toList());
    }

    private static MenuItem item(BenchMemory kept, BenchMemory.Earlier bench) {
        String when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(Locale.getDefault(Locale.Category.FORMAT))
                        .format(bench.when().atZone(ZoneId.systemDefault()));
        MenuItem item = new MenuItem(tr("{0}, {1}", bench.name(), when));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> kept.bringBack(bench.folder()));
        return item;
    }
}
