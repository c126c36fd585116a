@echo off
rem Starts GradLab: finds a JDK 25, builds on the first run or after a change, and passes its arguments on.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "NEEDED=25"
set "JDK="
set "COMPILERS="
set "PICTURE="
rem The heap grows by what is in use, not for the sake of fewer collections, and is collected while it is small.
set "HEAP=-XX:GCTimeRatio=1 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:-G1UseAdaptiveIHOP -XX:InitiatingHeapOccupancyPercent=70"
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do call :consider "%%~d"
if not defined JDK (
  echo GradLab needs a JDK %NEEDED% or newer. Install one, for example from adoptium.net, and point JAVA_HOME at it if it is not found. 1>&2
  exit /b 2
)
rem Exit code 1 of this check means that something is newer than the last build.
powershell -NoProfile -Command "$s = Get-Item -ErrorAction SilentlyContinue '%ROOT%\target\launcher.stamp'; if (-not $s -or -not (Test-Path '%ROOT%\target\gradlab.jar')) { exit 1 }; $n = Get-ChildItem -Recurse '%ROOT%\pom.xml','%ROOT%\src\main','%ROOT%\assets','%ROOT%\lessons' -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $s.LastWriteTimeUtc -and $_.FullName -notlike '*\screenshots*' -and $_.FullName -notlike '*\splash*' } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
  call :build
  if errorlevel 1 exit /b 2
)
set "OPTION=-XX:AOTCache=%ROOT%\target\gradlab.aot"
rem What ends soon is over before code that is compiled well has paid for its compilation.
for %%c in (screenshot summary validate completion -h --help -V --version) do if "%~1"=="%%c" set "COMPILERS=-XX:TieredStopAtLevel=1"
call :splash %1 %2

:start
"%JDK%\bin\java.exe" %COMPILERS% %HEAP% %GRADLAB_JAVA% "%OPTION%" %PICTURE% -Xlog:disable -XX:CompileCommand=quiet "-XX:CompileCommand=dontinline,gradlab.engine.activation.*::*ward" --module-path "%ROOT%\target\lib\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=ALL-UNNAMED,javafx.graphics -cp "%ROOT%\target\gradlab.jar;%ROOT%\target\lib\*" gradlab.GradLab %*
exit /b %ERRORLEVEL%

rem The picture that Java's starter shows until the toolkit is there, in the window's last theme; only where a window is asked for.
:splash
set "SECOND=%~2"
if not "%~1"=="" if not "%~1"=="window" exit /b 0
if "%SECOND:~0,1%"=="-" exit /b 0
set "THEME=light"
for %%t in (dark contrast) do findstr /r /c:"theme.*%%t" "%APPDATA%\GradLab\window.json" >nul 2>&1 && set "THEME=%%t"
set PICTURE="-splash:%ROOT%\assets\splash\%THEME%.png"
exit /b 0

:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%m in (%%v) do if %%m GEQ %NEEDED% set "JDK=%~1"
exit /b 0

:build
where mvn >nul 2>&1
if errorlevel 1 (
  echo GradLab is built with Maven 3.8 or newer, and there is no mvn on the PATH. Install it and try again. 1>&2
  exit /b 1
)
echo Building GradLab ^(the first time also fetches its libraries^) ... 1>&2
if not exist "%ROOT%\target" mkdir "%ROOT%\target"
type nul > "%ROOT%\target\launcher.stamp.new"
set "JAVA_HOME=%JDK%"
call mvn -B -q -f "%ROOT%\pom.xml" -Pquick -Dmaven.test.skip package > "%ROOT%\target\build.log" 2>&1
if errorlevel 1 (
  findstr /b /c:"[ERROR]" "%ROOT%\target\build.log" 1>&2
  echo GradLab could not be built; the whole log is in %ROOT%\target\build.log 1>&2
  exit /b 1
)
rem Java keeps what it learns from one start for all those to come; where the cache cannot be made, the program starts without it.
echo Preparing quick starts ... 1>&2
del /q "%ROOT%\target\gradlab.aot" "%ROOT%\target\gradlab.aot.new" 2>nul
set "OPTION=-XX:AOTCacheOutput=%ROOT%\target\gradlab.aot.new"
call :start screenshot window --epochs 2 --out "%ROOT%\target\start.png" >> "%ROOT%\target\build.log" 2>&1
if exist "%ROOT%\target\gradlab.aot.new" move /y "%ROOT%\target\gradlab.aot.new" "%ROOT%\target\gradlab.aot" >nul
move /y "%ROOT%\target\launcher.stamp.new" "%ROOT%\target\launcher.stamp" >nul
exit /b 0
